import { partsOf } from './names.ts';

const CATCH_ALL_CORE = new Set(
  'other others any anything unlisted listed misc miscellaneous unknown everything universal custom else notlisted'.split(
    ' ',
  ),
);
/** Names without any of these are no catch-alls: nearly all names, told quickly. */
const CATCH_ALL_HINT = /other|any|unlisted|listed|misc|unknown|every|universal|custom|else/iu;
const CATCH_ALL_FILLER = new Set(
  `not no in on the of my is are this that a an for all list catalog catalogue service services serviceses site sites website
  websites web app apps application applications platform platforms company brand brands number numbers sms code codes
  verification rental full us usa here below above found missing general generic random anyother if your every`.split(
    /\s+/u,
  ),
);

/** Whether a service stands for everything that has no service of its own ("Not listed", "Any other"). */
export function isCatchAll(name: string, apiName: string): boolean {
  if (!CATCH_ALL_HINT.test(name) && !CATCH_ALL_HINT.test(apiName)) return false;
  return saysCatchAll(name) || partsOf(name).some((part) => saysCatchAll(part)) || saysCatchAll(apiName);
}

function saysCatchAll(text: string): boolean {
  const words = text
    .normalize('NFKD')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  if (words.length === 0 || /^[a-z]+\.[a-z]+$/iu.test(text)) return false;
  return (
    words.some((word) => CATCH_ALL_CORE.has(word)) &&
    words.every((word) => CATCH_ALL_CORE.has(word) || CATCH_ALL_FILLER.has(word))
  );
}
