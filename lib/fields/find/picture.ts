import { all, rectOf } from '../native.ts';

/** `puzzle`: its own words say that it shows what to type; `maybe`: it looks and stands like one. */
export type Picture = 'puzzle' | 'maybe' | 'none';

const PUZZLE =
  /captcha|(?:sec(?:u|ure|urity)?|check|valid(?:ate|ation)?|rand(?:om)?|auth|img|image|verify|v)[-_]?(?:code|img|image|num)/i;
/** As pages draw them, in CSS pixels; one that hasn't loaded is smaller. */
const [MAX_WIDTH, MAX_HEIGHT] = [320, 120];

/** What kind of picture stands in the area of a field, or just beside it. */
export function pictureBeside(field: Element, area: Element): Picture {
  const pictures = all(area, 'img,canvas,input[type=image]');
  for (const at of pictures) {
    const own = ['src', 'alt', 'class', 'id', 'name', 'title'].map((key) => at.getAttribute(key) ?? '');
    if (PUZZLE.test(own.join(' ').slice(0, 500))) return 'puzzle';
  }
  return [...pictures].some((at) => isBeside(rectOf(at), rectOf(field), at)) ? 'maybe' : 'none';
}

function isBeside(picture: DOMRect, field: DOMRect, element: Element): boolean {
  const { width, height } = picture;
  const loads = /\.(?:php|aspx?|jsp|do|cgi|ashx)\b|verify|\?/i.test(element.getAttribute('src') ?? '');
  if (width > MAX_WIDTH || height > MAX_HEIGHT || (!loads && (width < 60 || height < 20 || width < height * 1.5))) {
    return false;
  }
  // On its line, or right above or below it.
  const apart = Math.max(picture.top - field.bottom, field.top - picture.bottom);
  const aside = Math.max(picture.left - field.right, field.left - picture.right);
  return apart < 24 && aside < 60;
}
