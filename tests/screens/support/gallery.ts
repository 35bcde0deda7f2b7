import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** Where the pictures go. */
export const PICTURES = fileURLToPath(new URL('../../../.output/screens', import.meta.url));

/** Writes the page on which a reviewer flips through the pictures, with the arrow keys or by language and theme. */
export default async function writeGallery(): Promise<void> {
  await mkdir(PICTURES, { recursive: true });
  const names = (await readdir(PICTURES, { recursive: true })).filter((file) => file.endsWith('.png')).sort();
  const choices = names.map((name) => `<option>${name}</option>`).join('\n');
  await writeFile(
    `${PICTURES}/index.html`,
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Screens</title>
<style>body{margin:1rem;font:1rem system-ui;background:#888}img{display:block;margin:1rem auto;max-width:100%;box-shadow:0 2px 12px #0006}</style>
<label>Picture <select autofocus size="1">${choices}</select></label> <span id="count"></span>
<p>Left and right go on; t changes the colours, l the language.</p><img alt="">
<script>
const select = document.querySelector('select'), image = document.querySelector('img');
const show = () => { image.src = select.value; document.querySelector('#count').textContent = (select.selectedIndex + 1) + ' of ' + select.length; };
const go = (value) => { if ([...select.options].some((option) => option.value === value)) { select.value = value; show(); } };
select.addEventListener('change', show);
addEventListener('keydown', (event) => {
  const [, base, language, theme] = /^(.*)\\.(\\w+)\\.(\\w+)\\.png$/.exec(select.value);
  const languages = ['en', 'de', 'ar'];
  if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
    event.preventDefault();
    select.selectedIndex = (select.selectedIndex + (event.key === 'ArrowRight' ? 1 : select.length - 1)) % select.length;
    show();
  } else if (event.key === 't') go(base + '.' + language + '.' + (theme === 'light' ? 'dark' : 'light') + '.png');
  else if (event.key === 'l') go(base + '.' + languages[(languages.indexOf(language) + 1) % 3] + '.' + theme + '.png');
});
show();
</script></html>
`,
  );
}
