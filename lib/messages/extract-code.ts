/**
 * The code inside what the provider sent: the bare code as a rule, at times the SMS text around it. Null where
 * there is none.
 */
export function extractCode(text: string): { code: string; domain?: string } | null {
  const trimmed = text.normalize('NFKC').trim();
  const bare = /^(?:G-)?(\d{3,10}|(?=[A-Z0-9]*\d)[A-Z0-9]{4,10})$/i.exec(trimmed);
  if (bare?.[1]) return { code: bare[1] };
  const split = /^(\d{3,4})[-\s](\d{3,4})$/.exec(trimmed);
  if (split) return { code: `${split[1]}${split[2]}` };
  const bound = /^@([a-z0-9.-]+) #([A-Za-z0-9]+)(?: @[a-z0-9.-]+)?$/m.exec(trimmed);
  if (bound?.[1] && bound[2]) return { code: bound[2], domain: bound[1] };
  const inText = /(?<![\d$€£+.,/-])(?:G-)?(\d{4,8}|\d{3}[-\s]\d{3})(?![\d/%]|[.,:]\d)/.exec(trimmed);
  return inText?.[1] ? { code: inText[1].replace(/\D/g, '') } : null;
}
