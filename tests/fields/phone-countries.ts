/** Pages on which something beside the phone field decides the country. */

/** One page for a phone number; `got()` says which number it understands, with its country. */
export interface PhonePage {
  name: string;
  /** The public report or the page of a project that it was made after. */
  after: string;
  html: string;
  /** How filling ends; `no_field`: nothing was found to fill. */
  status: string;
  /** What `got()` says then. */
  got: string;
  /** What the page shows instead, where another country stands in the way. */
  country?: string;
  /** Not asked for by the user: only what is unmistakable is filled. */
  byItself?: true;
}

const US = '+12025550101';
const digits = `const digits = (id) => document.getElementById(id).value.replace(/\\D/g, '');`;

/** A native list before the field; the page puts the prefix in its text before the digits. */
const listed = (
  options: string,
  attributes = '',
  lang = 'en',
): string => `<html lang=${lang}><body><p>We will text you a code.</p>
<form><label for=p>Phone</label> <select id=c name=code ${attributes}>${options}</select> <input id=p type=tel name=phone></form>
<script>${digits} var got = () => { const { text, value } = document.getElementById('c').selectedOptions[0];
return document.getElementById('p').value && text + '|' + value + '|' + digits('p'); };</script>`;

/** A list that the page draws itself: a button, and options that appear when it is pressed. */
const drawn = (
  options: [text: string, prefix: string][],
  chosen: number,
  more = '',
): string => `<body><style>li{padding:4px}</style>
<form onsubmit="return false"><label for=p>Mobile number</label><div style="display:flex"><button type=button id=b aria-haspopup=listbox></button><input id=p type=tel name=mobile></div></form>
<ul id=l hidden role=listbox style="max-height:160px;overflow:auto;overflow-anchor:none;width:260px;margin:0;padding:0"></ul>
<script>${digits} const options = ${JSON.stringify(options)}; let at = ${chosen}; const b = document.getElementById('b'), l = document.getElementById('l');
const draw = () => { b.textContent = options[at][1]; b.title = options[at][0]; };
l.innerHTML = options.map(([text, prefix], i) => '<li role=option data-i=' + i + '><span>' + text + '</span> <span>' + prefix + '</span></li>').join('');
b.onclick = () => { l.hidden = !l.hidden; }; l.onclick = (e) => { const o = e.target.closest('li'); if (!o) return; at = +o.dataset.i; l.hidden = true; draw(); };
draw(); var got = () => document.getElementById('p').value && options[at][0] + '|' + options[at][1] + digits('p'); ${more}</script>`;

const option = (value: string, text: string, selected = false): string =>
  `<option value="${value}"${selected ? ' selected' : ''}>${text}</option>`;

/** Lists with ids as values, where the name alone tells the United States from those that share +1. */
const named = (lang: string, home: string, neighbor: string, states: string): PhonePage => ({
  name: `list in ${lang}`,
  after: 'https://github.com/mukeshsoni/react-telephone-input/issues/201',
  html: listed(option('81', home, true) + option('30', `${neighbor} (+1)`) + option('233', `${states} (+1)`), '', lang),
  status: 'filled',
  got: `${states} (+1)|233|2025550101`,
});

export const phoneCountries: PhonePage[] = [
  named('de', 'Deutschland (+49)', 'Kanada', 'Vereinigte Staaten'),
  named('es', 'España (+34)', 'Canadá', 'Estados Unidos'),
  named('pt-BR', 'Brasil (+55)', 'Canadá', 'Estados Unidos da América'),
  named('pl', 'Polska (+48)', 'Kanada', 'Stany Zjednoczone'),
  named('tr', 'Türkiye (+90)', 'Kanada', 'Amerika Birleşik Devletleri'),
  named('uk', 'Україна (+380)', 'Канада', 'Сполучені Штати'),
  named('ja', '日本 (+81)', 'カナダ', 'アメリカ合衆国'),
  named('ko', '대한민국 (+82)', '캐나다', '미국'),
  named('zh', '中国 (+86)', '加拿大', '美国'),
  named('ar', 'مصر (+20)', 'كندا', 'الولايات المتحدة'),
  named('hi', 'भारत (+91)', 'कनाडा', 'संयुक्त राज्य'),
  named('el', 'Ελλάδα (+30)', 'Καναδάς', 'Ηνωμένες Πολιτείες'),
  named('vi', 'Việt Nam (+84)', 'Canada', 'Hoa Kỳ'),
  {
    name: 'Puerto Rico and the outlying islands come first',
    after: 'https://github.com/django-phonenumber-field/django-phonenumber-field/issues/125',
    html: listed(
      option('49', 'Germany (+49)', true) +
        option('1', 'Puerto Rico (+1)') +
        option('1', 'United States Minor Outlying Islands (+1)') +
        option('1', 'U.S. Virgin Islands (+1)') +
        option('1', 'United States (+1)'),
    ),
    status: 'filled',
    got: 'United States (+1)|1|2025550101',
  },
  {
    name: 'codes of three letters as values',
    after: 'https://github.com/mozilla-iam/dino-park-issues/issues/119',
    html: listed(option('GBR', '+44', true) + option('CAN', '+1') + option('USA', '+1')),
    status: 'filled',
    got: '+1|USA|2025550101',
  },
  {
    name: 'a numeric code as value',
    after: 'own idea',
    html: listed(option('276', '+49', true) + option('124', 'CA +1') + option('840', '+1')),
    status: 'filled',
    got: '+1|840|2025550101',
  },
  {
    name: 'country and prefix in one value',
    after: 'https://github.com/mock-foundation/moc/issues/120',
    html: listed(option('kz_7', '+7', true) + option('ca_1', '+1') + option('us_1', '+1')),
    status: 'filled',
    got: '+1|us_1|2025550101',
  },
  {
    name: 'nothing chosen yet',
    after: 'https://github.com/keybase/client/pull/18156',
    html: listed(
      option('', 'Pick a country', true) + option('FR', 'France (+33)') + option('US', 'United States (+1)'),
    ),
    status: 'filled',
    got: 'United States (+1)|US|2025550101',
  },
  {
    name: 'list without the United States',
    after: 'own idea (Germany, Austria, Switzerland alone)',
    html: listed(
      option('DE', 'Deutschland (+49)', true) + option('AT', 'Österreich (+43)') + option('CH', 'Schweiz (+41)'),
    ),
    status: 'other_country',
    country: 'Deutschland (+49)',
    got: '',
  },
  {
    name: 'locked list',
    after: 'own idea',
    html: listed(option('GB', 'United Kingdom (+44)', true) + option('US', 'United States (+1)'), 'disabled'),
    status: 'other_country',
    country: 'United Kingdom (+44)',
    got: '',
  },
  {
    name: 'the page puts Canada back',
    after: 'https://github.com/django-phonenumber-field/django-phonenumber-field/issues/468',
    html:
      listed(
        option('44', 'United Kingdom (+44)', true) + option('1', 'Canada (+1)') + option('1', 'United States (+1)'),
      ) + `<script>const c = document.getElementById('c'); c.onchange = () => { c.value = c.value; };</script>`,
    status: 'other_country',
    country: 'Canada (+1)',
    got: '',
  },
  {
    name: 'states of the United States are no countries',
    after: 'own idea',
    html: `<body><form><label>State <select id=c name=state>${option('AL', 'Alabama')}${option('CA', 'California')}${option('DE', 'Delaware')}${option('IN', 'Indiana')}</select></label>
<label>Phone <input id=p type=tel name=phone></label></form><script>${digits} var got = () => document.getElementById('c').value + '|+' + digits('p');</script>`,
    status: 'filled',
    got: `AL|${US}`,
  },
  {
    name: "an address's country stays",
    after: 'own idea',
    html: `<body><form><label>Street <input name=street></label><label>Country <select id=c name=country>${option('DE', 'Germany', true)}${option('US', 'United States')}</select></label>
<label>Phone <input id=p type=tel name=phone></label></form><script>${digits} var got = () => document.getElementById('c').value + '|+' + digits('p');</script>`,
    status: 'filled',
    got: `DE|${US}`,
  },
  {
    name: 'prefix drawn in front of the field',
    after: 'own idea (India)',
    html: `<body><form><label for=p>Mobile number</label><div><span>🇮🇳 +91</span><input id=p type=tel maxlength=10 name=mobile></div></form><script>${digits} var got = () => digits('p');</script>`,
    status: 'other_country',
    country: '🇮🇳 +91',
    got: '',
  },
  {
    name: 'country named in front of the field',
    after: 'own idea',
    html: `<body><form><label for=p>Mobile number</label><div style="display:flex"><span>Ireland (+353)</span><input id=p type=tel name=mobile></div></form><script>${digits} var got = () => digits('p');</script>`,
    status: 'other_country',
    country: 'Ireland (+353)',
    got: '',
  },
  {
    name: 'read-only prefix of another country',
    after: 'https://github.com/Dashlane/dashlane-web-extension/issues/2',
    html: `<body><form><label>Phone</label><input id=c name=countryCode value="+41" readonly size=3><input id=p type=tel name=phoneNumber></form><script>${digits} var got = () => digits('p');</script>`,
    status: 'other_country',
    country: '+41',
    got: '',
  },
  {
    name: "the page's own prefix that can be changed",
    after: 'https://github.com/Dashlane/dashlane-web-extension/issues/2',
    html: `<body><form><label>Phone</label><input id=c name=countryCode value="+41" size=3><input id=p type=tel name=phoneNumber></form><script>var got = () => document.getElementById('c').value + document.getElementById('p').value;</script>`,
    status: 'filled',
    got: US,
  },
  {
    name: 'empty prefix',
    after: 'https://github.com/Dashlane/dashlane-web-extension/issues/2',
    html: `<body><form><label>Phone</label><input id=c name=cc autocomplete=tel-country-code size=3><input id=p type=tel name=phoneNumber autocomplete=tel-national></form><script>var got = () => document.getElementById('c').value + document.getElementById('p').value;</script>`,
    status: 'filled',
    got: US,
  },
  {
    name: 'a prefix that the person typed',
    after: 'own idea',
    html: `<body><form><label>Phone</label><input id=c name=countryCode size=3><input id=p type=tel name=phoneNumber></form><script>document.getElementById('c').value = '+41'; var got = () => document.getElementById('c').value + document.getElementById('p').value;</script>`,
    status: 'other_country',
    country: '+41',
    got: '+41',
  },
  {
    name: 'drawn list',
    after: 'https://github.com/brave/brave-browser/issues/20682',
    html: drawn(
      [
        ['Denmark', '+45'],
        ['American Samoa', '+1'],
        ['Canada', '+1'],
        ['United States', '+1'],
      ],
      0,
    ),
    status: 'filled',
    got: `United States|${US}`,
  },
  {
    name: 'drawn list with Canada chosen',
    after: 'https://github.com/webcat12345/ngx-intl-tel-input/issues/157',
    html: drawn(
      [
        ['Denmark', '+45'],
        ['🇨🇦', '+1'],
        ['🇺🇸', '+1'],
      ],
      1,
    ).replace('b.textContent = options[at][1]', 'b.textContent = options[at].join(" ")'),
    status: 'filled',
    got: `🇺🇸|${US}`,
  },
  {
    name: 'drawn list without the United States',
    after: 'own idea',
    html: `${drawn(
      [
        ['Denmark', '+45'],
        ['Norway', '+47'],
        ['Sweden', '+46'],
      ],
      0,
    )}<script>const value = got; got = () => value() || (l.hidden ? 'closed' : 'open');</script>`,
    status: 'other_country',
    country: '+45',
    got: 'closed',
  },
  {
    name: 'a list of which only a part is in the page',
    after: 'https://github.com/keybase/client/pull/18156',
    html: drawn(
      [
        ...Array.from({ length: 60 }, (_, i): [string, string] => [
          `Land ${String.fromCharCode(65 + (i % 26))}${'abc'.charAt(i / 26)}`,
          `+${200 + i}`,
        ]),
        ['United States', '+1'],
      ],
      3,
      `const all = [...l.children]; const box = (rows) => { const d = document.createElement('div'); d.style.height = rows * 30 + 'px'; return d; }; const show = () => { const first = Math.min(54, Math.floor(l.scrollTop / 30)); l.replaceChildren(box(first), ...all.slice(first, first + 7), box(54 - first)); }; show(); l.onscroll = show;`,
    ),
    status: 'filled',
    got: `United States|${US}`,
  },
  {
    name: 'a mask with a prefix that stays',
    after: 'https://github.com/ita-social-projects/GreenCity/issues/9351',
    html: `<body><form><label>Телефон <input id=p type=tel name=phone placeholder="+7 (___) ___-__-__"></label></form>
<script>${digits} const p = document.getElementById('p'); p.oninput = () => { const d = digits('p').replace(/^7/, '').slice(0, 10); p.value = d && '+7 ' + d; }; var got = () => p.value;</script>`,
    status: 'other_country',
    country: '+7',
    got: '',
  },
  {
    name: 'digits alone are another country to this page',
    after: 'https://github.com/calcom/cal.diy/issues/15931',
    html: `<body><form><label>Phone <input id=p type=tel name=phone></label></form>
<script>${digits} const p = document.getElementById('p'); p.oninput = () => { p.value = '+' + digits('p'); }; var got = () => p.value;</script>`,
    status: 'filled',
    got: US,
  },
  {
    name: 'the field is drawn anew after the country has changed',
    after: 'https://github.com/bl00mber/react-phone-input-2/issues/172',
    html: `<body><form><select id=c name=country>${option('DE', 'Germany (+49)', true)}${option('US', 'United States (+1)')}</select><div id=d></div></form>
<script>${digits} const draw = () => { document.getElementById('d').innerHTML = '<label>Phone <input id=p type=tel name=phone></label>'; }; draw();
document.getElementById('c').onchange = () => setTimeout(draw, 300); var got = () => document.getElementById('c').value + '|' + digits('p');</script>`,
    status: 'filled',
    got: 'US|2025550101',
  },
];
