/** The services that the sandbox offers. */
import type { SandboxService } from './types.ts';

/** api name | shown name | price | minutes | stock | takes several SMS */
const rows = `
whatsapp|WhatsApp|0.55|5|66|+
telegram|Telegram|0.45|5|120|+
google|Google / Gmail / YouTube|0.35|15|240|+
twitter|X (Twitter)|0.25|10|180|-
openai|OpenAI / ChatGPT|0.60|15|75|-
tinder|Tinder|0.90|20|40|+
discord|Discord|0.30|10|210|-
instagram|Instagram|0.50|10|95|+
facebook|Facebook|0.40|10|150|+
uber|Uber / Uber Eats|0.30|15|130|+
lyft|Lyft|0.45|10|60|-
amazon|Amazon / AWS|0.40|15|110|+
microsoft|Microsoft / Outlook / Xbox|0.20|15|300|+
apple|Apple|0.55|10|55|-
paypal|PayPal|1.25|15|35|+
venmo|Venmo|1.50|15|25|-
cashapp|Cash App|1.10|15|30|+
zelle|Zelle|2.10|15|12|-
chime|Chime|2.75|20|8|-
coinbase|Coinbase|1.60|20|22|+
binance|Binance|1.20|15|18|-
kraken|Kraken|1.15|15|20|-
crypto_com|Crypto.com|1.05|15|16|-
robinhood|Robinhood|1.40|15|14|-
wise|Wise|1.30|15|19|-
stripe|Stripe|1.00|15|21|-
netflix|Netflix|0.35|10|70|-
tiktok|TikTok|0.30|10|160|+
snapchat|Snapchat|0.45|10|85|-
linkedin|LinkedIn|0.40|15|90|-
reddit|Reddit|0.25|10|100|-
pinterest|Pinterest|0.15|10|65|-
twitch|Twitch|0.20|10|80|-
steam|Steam|0.35|10|50|+
epicgames|Epic Games|0.25|10|45|-
roblox|Roblox|0.20|10|58|-
blizzard|Blizzard / Battle.net|0.75|20|28|-
riot|Riot Games|0.30|10|32|-
playstation|PlayStation Network|0.40|10|38|-
nintendo|Nintendo|0.40|10|36|-
airbnb|Airbnb|0.50|15|48|+
booking|Booking.com|0.30|10|52|-
doordash|DoorDash|0.35|15|105|+
grubhub|Grubhub|0.30|15|62|-
instacart|Instacart|0.45|15|42|+
bumble|Bumble|0.80|20|44|-
hinge|Hinge|1.10|20|26|-
okcupid|OkCupid|0.70|20|24|-
pof|Plenty of Fish|0.65|20|27|-
grindr|Grindr|0.75|20|23|-
badoo|Badoo|0.35|10|39|-
craigslist|Craigslist|1.35|10|0|-
ebay|eBay|0.50|15|57|-
etsy|Etsy|0.35|10|46|-
walmart|Walmart|0.25|10|88|-
target|Target|0.25|10|49|-
bestbuy|Best Buy|0.30|10|33|-
nike|Nike / SNKRS|0.60|10|37|-
ticketmaster|Ticketmaster|0.85|20|31|+
yahoo|Yahoo|0.20|10|140|-
aol|AOL|0.20|10|72|-
protonmail|Proton Mail|0.30|10|41|-
signal|Signal|0.65|10|53|-
viber|Viber|0.30|10|47|-
line|LINE|0.45|10|29|-
wechat|WeChat|1.80|10|11|-
kakaotalk|KakaoTalk|0.95|10|13|-
zoom|Zoom|0.20|10|51|-
slack|Slack|0.15|10|43|-
claude|Anthropic / Claude|0.70|15|54|-
nextdoor|Nextdoor|0.30|10|34|-
offerup|OfferUp|0.40|10|61|-
poshmark|Poshmark|0.35|10|17|-
taskrabbit|TaskRabbit|0.40|10|15|-
turo|Turo|0.55|15|10|-
ourtime|OurTime|0.10|5|9|-
ticketswap|TicketSwap|3.50|20|3|-
other|Not listed|0.75|10|500|+
`;

/** A fresh catalogue, by api name; with `slashNames` one of them holds a slash. */
export function buildCatalogue(slashNames = false): Map<string, SandboxService> {
  const services = new Map<string, SandboxService>();
  const listed = slashNames ? rows.replace('instagram|Instagram|', 'instagram/threads|Instagram / Threads|') : rows;
  for (const row of listed.trim().split('\n')) {
    const [apiName = '', name = '', price = '', ttl, stock, several] = row.split('|');
    services.set(apiName, {
      apiName,
      name,
      price,
      ttl: Number(ttl),
      stock: Number(stock),
      multipleSms: several === '+',
    });
  }
  return services;
}
