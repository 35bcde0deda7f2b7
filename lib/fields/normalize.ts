/** Lower case, without accents, with `camelCase`, `snake_case`, and `name1` split into words. */
export function normalize(text: string): string {
  return text
    .replace(/([a-z])([A-Z])|([A-Z])(?=[A-Z][a-z])/g, '$1$3 $2')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{Script=Inherited}\u0640’']/gu, '')
    .replace(/[đłıø]/g, (letter) => 'dlio'['đłıø'.indexOf(letter)] ?? '')
    .replace(/[\s_\-–—.:;,/[\]()*"“”]+/g, ' ')
    .replace(/([a-z])(?=\d)/g, '$1 ');
}
