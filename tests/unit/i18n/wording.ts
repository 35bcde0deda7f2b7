import type { Texts } from './translations.ts';

/** Words that the glossary has another name for, spellings that aren't American, and habits that sound translated. */
const ENGLISH: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [/\b(?:SIMs?|activations?)\b/i, 'number or rental'],
  [/\bsubscriptions?\b/i, 'long-term number'],
  [/\bweb ?sites?\b/i, 'site'],
  [/\b(?:OTPs?|PINs?|passcodes?)\b/, 'code'],
  [/\btokens?\b/i, 'code or key'],
  [/\b(?:e-?mails?|mails?)\b/i, 'text'],
  [/\bcredits?\b|\btop(?:ping)? (?:it )?up\b/i, 'balance, or add funds'],
  [/\b(?:limits?|caps?)\b/i, 'maximum price'],
  [/\bpayments?\b/i, 'charge'],
  [/\b(?:toasts?|banners?)\b/i, 'notice'],
  [/\b(?:persons?|customers?)\b/i, 'you'],
  [/\b(?:somebody|nobody|anybody|one's|one’s)\b/i, 'someone, no one, or you'],
  [/\b(?:in|under) the options\b/i, 'in Options'],
  [/\{provider\} page\b/, '{provider} account'],
  [/\b(?:favour|colour|behaviour|licence|cancell(?:ed|ing)\b|labell)\w*/i, 'the American spelling'],
  [
    /\b(?:by itself|by themselves|for good|as new|once more|all the same|meanwhile|in front of you)\b/i,
    'plainer words',
  ],
  [/\b(?:code|text|message|answer)s? (?:comes?|came)\b/i, 'arrives'],
  [/\banswer was lost\b/i, 'no confirmation arrived'],
  [/\bLook at\b/i, 'check'],
  [
    /\b(?:do|does|did|is|are|was|were|has|have|had|can|could|will|would|should) ?not\b|\b(?:it|that|there|you|they) (?:is|are|will) (?:a|the|not)\b/i,
    'the contraction',
  ],
  [
    /\b\p{Ll}[\p{Ll}’]+: (?:it|they|you|we|there|this|that|these|those|nothing|something|look|see)\b/u,
    'two sentences, “so”, or “because”',
  ],
];

/** What no language's texts have. */
const EVERYWHERE: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [/ - |--/, 'a dash that is one, or two sentences'],
  [/\.\.\./, '…'],
  [/ {2}/, 'one space'],
  [/\p{L}'\p{L}/u, '’'],
];

/** Where English texts leave the glossary of CONTRIBUTING.md or its voice, each with what to say instead. */
export function englishFaults(texts: Texts): string[] {
  return faults(texts, ENGLISH);
}

/** Where a language's texts have signs that were typed for want of the right ones. */
export function signFaults(texts: Texts): string[] {
  return faults(texts, EVERYWHERE);
}

function faults(texts: Texts, rules: typeof ENGLISH): string[] {
  return Object.entries(texts).flatMap(([key, text]) =>
    rules.flatMap(([pattern, instead]) => {
      const found = pattern.exec(text)?.[0];
      return found === undefined ? [] : [`${key}: “${found}”, better: ${instead}`];
    }),
  );
}
