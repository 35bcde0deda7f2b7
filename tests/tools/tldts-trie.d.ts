/** What `tldts` has of its list; its own declarations lie in another folder than the code. */
declare module 'tldts/dist/cjs/src/data/trie.js' {
  export * from 'tldts/dist/types/src/data/trie.js';
}
