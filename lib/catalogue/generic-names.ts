const GENERIC = new Set(
  `account accounts admin agent alert alerts android apps auction audio auth auto baby bank banking beauty bank banks best
  betting bill bills bitcoin blog board book books bonus business buy call cams card cards care casino cash chat city
  class classifieds click cloud club code codes coffee coin coins community company connect consumer contact corp coupon
  credit crypto customer daily data date dating deal deals delivery dental design digital direct discount doctor domain
  domains download drive driver drop earn easy education email energy event events express family fashion fast fax
  file files finance fitness flight flights food forex forum free friend friends fuel full fund game gamer games gaming
  gift gifts global gold grocery group groups health hello help home homes hosting hotel hotels house insurance internet
  invest investing jobs kids labs learn life link links list listing live loan loans local login love mail main maps
  market marketing marketplace match media medical meet member menu message messenger mine mobile money more movie
  movies music name names network news next nothing number offer offers office official online open order orders other
  others page parking partner party pass payment payments people personal pets pharmacy phone photo photos pizza place
  plan plans play player plus point points poker portal post premium press prime privacy profile property public radio
  real rent rental rentals report rest restaurant review reviews reward rewards ride rides room rooms safe sale sales
  save savings school search secure security sell send server service services shop shopping short signup site sites
  slots smart social software sport sports spring start stock stocks store stores stream student studio style support
  survey surveys talk taxi team tech test text ticket tickets time tips today tool tools trade trading train travel
  trip unknown user users verify video videos voice voip wallet watch water weather web website wedding wine wireless
  work world your zone`.split(/\s+/u),
);

/** Whether a name says what a site does rather than whose it is, so that no domain may be guessed from it. */
export function isGeneric(key: string): boolean {
  return GENERIC.has(key);
}
