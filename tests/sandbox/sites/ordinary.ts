/** Pages that ask for no code, or not at once. */
import { codeField, hearCode, page } from './page.ts';

/** A front page with a search box and nothing to fill. */
export function frontPage(host: string): string {
  return page(
    host,
    'Home',
    `<h1>Good to see you</h1><p>News, offers and everything else that a front page has.</p>
<form role="search"><label for="q">Search</label><input id="q" name="q" type="search" placeholder="Search this site"><button>Search</button></form>
<p style="margin-top:16px"><a href="/signup">Sign up</a> · <a href="/signup?boxes=6">Sign up, code in boxes</a> · <a href="/signup-pages">Sign up, page by page</a> · <a href="/late">Code on request</a></p>`,
    '',
    true,
  );
}

/** A page whose code field is made only after a click. */
export function latePage(host: string): string {
  return page(
    host,
    'Confirm it is you',
    `<h1>Confirm it is you</h1><p>We sent a code to your phone.</p><div id="place"></div><button id="show" type="button">Enter code</button>`,
    `${hearCode}
const show = document.getElementById('show');
show.addEventListener('click', () => {
  document.getElementById('place').innerHTML = ${JSON.stringify(codeField)};
  hearField(document.getElementById('code'));
  show.remove();
});`,
  );
}
