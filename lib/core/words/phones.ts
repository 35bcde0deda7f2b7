import type { FieldWords } from './kinds.ts';

/** The telephone in languages that have no other words for fields here, by script. */
export const phoneFields: readonly FieldWords[] = [
  // Dutch and Afrikaans, Swedish and Danish, Icelandic, Finnish, Estonian, Latvian, Basque, Vietnamese, Filipino, Swahili, Zulu.
  {
    phone:
      'selfoon~|gsm ?nummer|mobil(?:t|numret)|farsim~|sim[ia]numer|~puhelin~|mobiil~|talrun~|mugikor~|sdt|telepono|selpon~|simu|ucingo|guthan|ffon',
  },
  // Belarusian, Mongolian, Serbian and Macedonian; Greek; Georgian; Armenian.
  { phone: 'тэлефон|мабільн|утас|мобилн|τηλ[εέ]φων|κινητ|ტელეფონ|მობილურ|հեռախոս|բջջային' },
  // Arabic, Persian, Urdu; Hebrew; Amharic.
  { phone: 'تليفون|تلفون|محمول|تلفن|موبایل|همراه|فون|موبائل|סלולר|ስልክ' },
  // Marathi and Nepali, Bengali, Gujarati, Punjabi, Kannada, Sinhala, Tamil, Telugu, Malayalam.
  { phone: 'मोबाईल|दूरभाष|दूरध्वनी|ফোন|মোবাইল|ફોન|મોબાઇલ|ਫੋਨ|ਮੋਬਾਈਲ|ಫೋನ್|ದೂರವಾಣಿ|ಮೊಬೈಲ್|දුරකථන|ජංගම|தொலைபேசி|மொபைல்|போன்|அலைபேசி|ఫోన్|మొబైల్|ഫോൺ|മൊബൈൽ' },
  // Thai, Lao, Khmer, Burmese.
  { phone: 'มือถือ|เบอร์|ໂທລະສັບ|ໂທ|ទូរស័ព្ទ|ဖုန်း' },
];
