// The two kinds of text that the page hands to a parser or runs each have a Trusted Types policy where the engine has them:
// the worker's URL (launch.ts) and a figure's drawing (charts/svg.ts). The content security policy allows these two and refuses every other
// text at such places.

interface Rules {
  createHTML?(markup: string): string;
  createScriptURL?(url: string): string;
}

/** The part of the Trusted Types interface that is used; engines without it take plain strings. */
interface Factory {
  createPolicy<R extends Rules>(name: string, rules: R): R;
}

/** A policy by `rules`; the rules themselves where there is no such thing. */
export function policy<R extends Rules>(name: string, rules: R): R {
  const factory = (globalThis as { trustedTypes?: Factory }).trustedTypes;
  return factory?.createPolicy(name, rules) ?? rules;
}
