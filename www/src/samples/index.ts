// Two reports to try the page with. Places, bodies and figures are made up.

export { default as chinese } from "./zh.txt";
export { default as english } from "./en.txt";
