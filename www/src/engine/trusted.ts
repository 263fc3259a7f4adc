// The two kinds of text that the page hands to a parser or runs, under a Trusted Types policy where the engine has them.
// The content security policy allows this one policy and refuses every other text at such places.

interface Policy {
  createHTML(markup: string): string;
  createScriptURL(url: string): string;
}

/** The part of the Trusted Types interface that is used; engines without it take plain strings. */
interface Factory {
  createPolicy(name: string, rules: Policy): Policy;
}

const rules: Policy = {
  createHTML(markup) {
    if (!markup.startsWith("<svg")) throw new TypeError("only drawings are parsed");
    return markup;
  },
  createScriptURL(url) {
    if (!url.startsWith("blob:")) throw new TypeError("a worker comes from a blob");
    return url;
  },
};

const factory = (globalThis as { trustedTypes?: Factory }).trustedTypes;
const policy = factory?.createPolicy("reportlens", rules) ?? rules;

/** The URL of the worker's own script. */
export const workerUrl = (url: string): string => policy.createScriptURL(url);

/** A drawing of the engine, to be parsed as XML and cleaned. */
export const drawing = (svg: string): string => policy.createHTML(svg);
