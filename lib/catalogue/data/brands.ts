/**
 * What the directory lacks: brands without two-factor login, short links, sign-in hosts, country domains, and the
 * names that providers use. One brand a line, sorted by name:
 *
 *     Name / another name / ~weak name / ?unsure name / <Parent | host host.{com,co.uk}
 *
 * - A service called by a name is the brand's. One called by a `~weak` name stands in while none fits better;
 *   by an `?unsure` name too, but only as a guess.
 * - `<Parent`: the account of that brand serves here where this one has no service of its own.
 * - A host owns everything below it that no longer host owns. `{a,b}` stands for each of them.
 * - Hosts whose pages are their authors' stand in multi-author.ts.
 *
 * A host is listed once, here or nowhere; what is listed here outranks the directory. `npm run knowledge` joins both
 * into known.txt, which is what the extension reads.
 */
export const BRANDS = `
1Password | 1password.com
1xBet | 1xbet.com
23andMe | 23andme.com
2ndLine | 2ndline.co
3Fun / 3 Fun | go3fun.co
5miles | 5miles.com
7-Eleven / 7 Eleven / 711 / Seven Eleven | 7-eleven.{com,dk} 7eleven.com.au
888 / 888 Casino / 888 Poker | 888.com 888casino.com 888poker.com
99 / 99 app / 99app / 99 Taxis / 99 Pop | 99app.com 99taxis.com
Abercrombie / Abercrombie & Fitch | abercrombie.com
ACME Markets / <Albertsons | acmemarkets.com
Acorns | acorns.com
Activision / Call of Duty | activision.com callofduty.com
Adidas / Adidas Confirmed | adidas.{com,co.uk,de,fr,es,it,ca,nl,be,at,ch,se,dk,ie,pt,pl,fi,no,cz,gr,com.au,co.nz,com.br,mx,com.ar,cl,co,pe,co.in,jp,co.kr,com.sg,com.my,com.hk,com.tw,co.th,co.id,com.ph,com.vn,com.tr,co.za,ae}
Adobe | adobe.com
ADP | adp.com
AdultFriendFinder / Adult Friend Finder / AFF | adultfriendfinder.com
Adyen | adyen.com
Affirm | affirm.com
AfreecaTV / SOOP | afreecatv.com sooplive.co.kr sooplive.com
Afterpay / Cash App Afterpay | afterpay.com
Agoda | agoda.com
AirAsia / Air Asia | airasia.com
Airbnb / Air Bnb | airbnb.{com,com.ar,com.br,ca,co.uk,com.au,de,fr,es,it,nl,be,pt,pl,se,no,dk,fi,ie,at,ch,gr,cz,hu,ru,jp,co.kr,cn,com.hk,com.sg,com.my,co.in,mx,cl,com.co,com.tr,co.nz,co.za,co.cr,com.pe,com.ec,com.ua,ae,lu} abnb.me
Airtel / Bharti Airtel | airtel.in
Airtime Rewards | airtimerewards.com
AirTM | airtm.com
Ajio | ajio.com
Albert | albert.com
Albertsons / Safeway Albertsons | albertsons.com
Aldi / ALDI | aldi.{us,co.uk,ie,com.au,it} aldi-sued.de
Alfa Bank / Alfa-Bank / Alfabank | alfabank.ru
Alibaba / Alibaba.com | alibaba.com 1688.com
Alibaba Cloud / AlibabaCloud / Aliyun | alibabacloud.com aliyun.com
AliExpress / Ali Express | aliexpress.com aliexpress.{us,ru}
Alipay | alipay.com
Allegro | allegro.{pl,cz}
Allstate | allstate.com
Ally / Ally Bank | ally.com
Alto | ridealto.com
Alza | alza.{cz,sk,hu,at,de}
Amazon / Amazon Shopping / Amazon Prime / ~AWS | amazon.{com,ae,ca,cn,co.jp,co.uk,co.za,com.au,com.be,com.br,com.co,com.mx,com.tr,de,eg,es,fr,ie,in,it,nl,pl,sa,se,sg} amzn.com amzn.to a.co amazon.jobs
Amazon Flex / <Amazon | flex.amazon.{com,co.uk,de,es,it,nl,at,ca,com.au,in,co.jp,com.mx,com.br}
Amazon KDP / KDP / Kindle Direct Publishing / <Amazon | kdp.amazon.com
Amazon Mechanical Turk / MTurk / <Amazon | mturk.com
Amazon Music / <Amazon | music.amazon.{com,co.uk,de,fr,it,es,ca,com.mx,com.br,co.jp,com.au}
Amazon Pay / <Amazon | pay.amazon.{com,co.uk,de,fr,it,es,in,co.jp}
Amazon Seller / Amazon Seller Central / <Amazon | sellercentral.amazon.{com,co.uk,de,fr,it,es,nl,pl,se,ie,com.tr,ca,com.mx,com.br,co.jp,in,com.au,eg,co.za} sellercentral-europe.amazon.com sellercentral-japan.amazon.com
Amazon Web Services / AWS / Amazon AWS / <Amazon | aws.amazon.com signin.aws
AMC / AMC Theatres | amctheatres.com
AMD | amd.com
American Eagle / Aerie | ae.com
American Express / Amex | americanexpress.com americanexpress.{ca,co.uk,de,fr,it,es,com.au,com.mx,co.jp} amex.com
Americanas | americanas.com.br
Ancestry | ancestry.com
Angi / Angies List / Angie's List | angi.com angieslist.com
Anibis | anibis.ch
AOL / AOL Mail | aol.com aol.co.uk
Apartments / Apartments.com | apartments.com
Appen | appen.com
Apple / Apple ID / AppleID / ~iCloud | apple.com apple.co apple.com.cn
Apple Music / <Apple | music.apple.com
Apple TV / Apple TV+ / <Apple | tv.apple.com
Applebees / Applebee's | applebees.com
Arbys / Arby's | arbys.com
Arlo | arlo.com
Arro | arrofinance.com
Asana | asana.com
Ashley Madison | ashleymadison.com
ASOS | asos.com
AT&T / ATT / AT and T | att.com att.net
Atlas / Atlas Card | atlascard.com atlasfin.com
Atlassian / Atlassian Cloud | atlassian.com
AttaPoll / Atta Poll | attapoll.app attapoll.com
Audible / <Amazon | audible.{com,co.uk,de,fr,ca,com.au,in,it,es,co.jp,com.br}
Autoscout24 / AutoScout24 | autoscout24.{com,de,it,fr,nl,be,es,at,ch,pl,ro}
AutoTrader / Auto Trader | autotrader.com
Ava / Ava Finance | meetava.com
Aven | aven.com
Avis | avis.{com,co.uk,de,fr,es,it,ca,com.au,co.nz,nl,be,ch,se,no,dk}
Avito | avito.ru
Axie Infinity | axieinfinity.com
AXS / AXS Tickets | axs.com
Azar | azarlive.com
Azure / Microsoft Azure / <Microsoft | azure.com azure.microsoft.com portal.azure.com
B&H / B&H Photo | bhphotovideo.com
Back Market / BackMarket | backmarket.{com,de,fr,es,it,co.uk,nl,be,at,ie,pt,fi,se,co.jp}
Badoo | badoo.com badoo.app
Baidu | baidu.com
Banco Inter / Inter | bancointer.com.br
Band | band.us
Banggood | banggood.com
Bank of America / BofA / BOA | bankofamerica.com bofa.com
Banxa | banxa.com
Baskin Robbins | baskinrobbins.{com,ca,com.au}
Bath & Body Works / Bath and Body Works | bathandbodyworks.{com,ca,com.au}
BBB | bbb.org
BBVA | bbva.{com,es,mx}
BC Game / BC.Game | bc.game
Bedpage | bedpage.com
BeFrugal | befrugal.com
BeReal | bereal.com bere.al
Best Buy / BestBuy | bestbuy.com bestbuy.ca
Bet365 | bet365.{com,es,it,nl,de,dk,se,bet.br,com.au,ca}
Betano | betano.{com,de,pt,cz,ca,bet.br}
Betfair | betfair.com
Betfred | betfred.com
Bethesda | bethesda.net
BetMGM / Bet MGM | betmgm.com
BetOnline | betonline.ag
Betr | betr.app
BetRivers / Bet Rivers | betrivers.com
BetterHelp / Better Help | betterhelp.com
Betterment | betterment.com
Betway | betway.{com,es,it,pt,se,de,ca,bet.br}
BharatMatrimony / Bharat Matrimony | bharatmatrimony.com
BigBasket / Big Basket | bigbasket.com
BIGO LIVE / Bigo / BIGO | bigo.tv
Bilibili / bilibili | bilibili.com
Bilt / Bilt Rewards | biltrewards.com bilt.com
Binance | binance.com binance.org
Binance TR / <Binance | binance.tr trbinance.com
Binance US / Binance.US / BinanceUS | binance.us
Bing / <Microsoft | bing.com
BingX | bingx.com
BIP / BiP Messenger | bip.com
Bird / Bird Scooters | bird.co
Bitcoin Depot | bitcoindepot.com
Bitfinex | bitfinex.com
Bitget | bitget.com
BitMart | bitmart.com
BitOasis | bitoasis.net
Bitpanda | bitpanda.com
BitPay | bitpay.com
Bitrefill | bitrefill.com
Bitso | bitso.com
Bitstamp | bitstamp.net
Bittrex | bittrex.com
Bitwarden | bitwarden.com
Bizum | bizum.es
BlaBlaCar | blablacar.{com,fr,de,es,it,co.uk,in,mx,com.br,pl,com.ua,pt,nl,be,hu,cz,sk,ro,rs,hr,com.tr,ru}
Blackhawk / Blackhawk Network | blackhawknetwork.com
Blinkit / Grofers | blinkit.com grofers.com
Blizzard / Battle.net / BattleNet / Blizzard Battle.net / Overwatch | blizzard.com battle.net blizzard.cn
BLK / BLK Dating | blk-app.com
Blockchain / Blockchain.com | blockchain.com blockchain.info
BlockFi | blockfi.com
Blogger / <Google | blogger.com
Blue Apron | blueapron.com
Bluebird / Serve | bluebird.com serve.com
Blued | blued.com
Bluesky / Bsky | bsky.app bsky.social blueskyweb.xyz
BlueSnap | bluesnap.com
Bluevine | bluevine.com
BMO / BMO Bank | bmo.com bmoharris.com
BMW | bmw.com bmw.de bmwusa.com
Bodog | bodog.eu bodog.ca
Bol.com / Bol | bol.com
Bolt / Bolt Taxi / ~Bolt Food / Taxify | bolt.eu taxify.eu
Bolt Food / <Bolt | food.bolt.eu
Boo / Boo Dating | boo.world
Booking / Booking.com | booking.com booking.cn
BookMyShow / Book My Show | bookmyshow.com
Boost Mobile / Boost | boostmobile.com
Boost Mobile Australia | boost.com.au
BOTIM | botim.me
Bovada | bovada.lv
Box | box.com
BP / BPme / BP Rewards | bp.com mybpstation.com
Brainly | brainly.com
Branded Surveys | surveys.gobranded.com gobranded.com
Bread / Bread Financial | breadfinancial.com
Brevo / Sendinblue | brevo.com
Brex | brex.com
Brigit | hellobrigit.com
Buffalo Wild Wings / BWW | buffalowildwings.com
Bukalapak | bukalapak.com
Bumble / Bumble Dating / Bumble BFF | bumble.com
bunq | bunq.com
Burger King | bk.com burgerking.{com,de,fr,co.uk,ca,es,it,nl,be,pt,pl,se,no,dk,fi,ch,at,cz,com.br,com.mx,ru} bkrestaurants.com
Burner | burnerapp.com
Buy Me a Coffee | buymeacoffee.com
bwin | bwin.{com,de,es,it,fr,pt,be}
Bybit | bybit.com
ByteDance | bytedance.com
Cabify | cabify.com
Caesars / Caesars Sportsbook | caesars.com williamhill.us
Cainiao | cainiao.com
Cameo | cameo.com
Canva | canva.com
CapCut | capcut.com
Capital One | capitalone.com
Capital One Shopping / Wikibuy | capitaloneshopping.com
CardCash | cardcash.com
Care.com / Care com | care.com
Careem | careem.com
CarGurus | cargurus.com
Carls Jr / Carl's Jr | carlsjr.com
CarMax | carmax.com
Carousell | carousell.{com,sg,com.hk,com.my,ph}
Carrefour | carrefour.{fr,es,it,be,com.br,com.ar,pl,ro}
Cars.com | cars.com
Carvana | carvana.com
Casas Bahia | casasbahia.com.br
Cash App / CashApp / Square Cash | cash.app cash.me
Cava | cava.com
Caviar / <DoorDash | trycaviar.com
Cdiscount | cdiscount.com
CDKeys | cdkeys.com
Celsius | celsius.network
Cex.io / CEX | cex.io
Champs Sports / Champs | champssports.com
Change.org | change.org chng.it
Changelly | changelly.com
ChangeNOW | changenow.io
Character AI / Character.ai | character.ai
ChargePoint | chargepoint.com
Charles Schwab / Schwab | schwab.com
Chase / Chase Bank / JPMorgan Chase | chase.com
Chase UK / <Chase | chase.co.uk
Chaturbate | chaturbate.com
Checkout 51 | checkout51.com
Chegg | chegg.com
Chevron / Texaco / Chevron Texaco | chevron.com chevrontexacorewards.com texaco.com
Chewy | chewy.com
Chick-fil-A / Chickfila | chick-fil-a.com cfahome.com
Chilis / Chili's | chilis.com
Chime / Chime Bank / Chime Banking | chime.com chimebank.com
Chipotle | chipotle.{com,ca,co.uk,fr,de}
Chispa | chispa-app.com
Chowbus | chowbus.com
ChowNow | chownow.com
Christian Mingle | christianmingle.com
Chumba / Chumba Casino | chumbacasino.com
Cinemark | cinemark.com
Circle K | circlek.{com,ie,se,no,dk,pl}
Citibank / Citi / Citi Bank | citi.com citibank.com
Citizens / Citizens Bank | citizensbank.com
Claro | claro.{com.br,com.co,com.ar}
ClassPass / Class Pass | classpass.com
Claude / Anthropic / Claude AI / Claude.ai | claude.ai claude.com anthropic.com
Cleo / Cleo AI | meetcleo.com
Clicksend | clicksend.com
ClickUp | clickup.com
Clickworker | clickworker.com
Cloudflare | cloudflare.com
ClubGG | clubgg.com
Clubhouse | clubhouse.com joinclubhouse.com
Coffee Meets Bagel / CMB | coffeemeetsbagel.com
Cohere | cohere.com
Coinbase | coinbase.com
Coinbase Wallet / Base App | wallet.coinbase.com base.app
Coincheck | coincheck.com
CoinDCX | coindcx.com
CoinEx | coinex.com
CoinFlip | coinflip.tech
Coinhako | coinhako.com
CoinList | coinlist.co
Coinme | coinme.com
CoinOut | coinout.com
Coins.ph | coins.ph
Constant Contact | constantcontact.com
Copart | copart.com
Copilot Money | copilot.money
Copper / Copper Banking | getcopper.com
Costco | costco.{com,ca,co.uk,com.mx,co.jp,co.kr,com.au,com.tw,fr,es,se,co.nz}
Couchsurfing | couchsurfing.com
Coupang | coupang.com
Course Hero / CourseHero | coursehero.com
Coursera | coursera.org
Cox | cox.com
Craigslist / Craigs List / Craigslist.org | craigslist.org craigslist.{ca,co.uk,de,jp,com.mx,com.au}
CRED | cred.club
Credit Karma / CreditKarma | creditkarma.com
Credit One / Credit One Bank | creditonebank.com
Credit Sesame | creditsesame.com
Cricket / Cricket Wireless | cricketwireless.com
Crowdtap | crowdtap.com
Crown Coins / Crown Coins Casino | crowncoinscasino.com
Crumbl / Crumbl Cookies | crumblcookies.com crumbl.com
Crunchyroll | crunchyroll.com
Crypto.com / Crypto com / ~Crypto | crypto.com
CSGOEmpire | csgoempire.com
Culvers / Culver's | culvers.com
Curb | gocurb.com
Current / Current Bank | current.com
Cursor / Cursor AI | cursor.com cursor.sh
CVS / CVS Pharmacy | cvs.com
Dabble | dabble.com
Dairy Queen / DQ | dairyqueen.com dq.com
Dana | dana.id
Daraz | daraz.{pk,lk,com,com.bd,com.np}
DataAnnotation / Data Annotation / DataAnnotation Tech | dataannotation.tech
DateMyAge | datemyage.com
Dating.com | dating.com
Dave / Dave Banking | dave.com
DAZN | dazn.com
Deel | deel.com
DeepSeek | deepseek.com
Deezer | deezer.com
Del Taco | deltaco.com
Deliveroo | deliveroo.{com,co.uk,fr,it,ie,be,ae,com.kw,com.sg,com.hk}
Delivery Club | delivery-club.ru
Delivery Hero | deliveryhero.com
Dell | dell.com dell.ca dell.co.uk
Delta / Delta Airlines / Delta Air Lines | delta.com
Dennys / Denny's | dennys.com
Depop | depop.com
DeviantArt / Deviant Art | deviantart.com
Dewu / Poizon | dewu.com poizon.com
DHgate | dhgate.com
DHL | dhl.{com,de,co.uk,fr,es,it,nl,pl,at,be,ch,se,cz}
Dialpad | dialpad.com
Dice / DICE FM | dice.fm
Dicks Sporting Goods / Dick's Sporting Goods | dickssportinggoods.com
DiDi / DiDi Rider / DiDi Food | didiglobal.com didiglobal.cn web.didiglobal.com didichuxing.com xiaojukeji.com
DigitalOcean / Digital Ocean | digitalocean.com
Dikidi | dikidi.net dikidi.ru
Dil Mil | dilmil.co
Ding Ding Ding / DingDingDing | dingdingding.com
DingTalk | dingtalk.com
Dingtone | dingtone.me dingtone.com
Discogs | discogs.com
Discord / Discord App | discord.com discord.gg discordapp.com discord.new discord.gift
Discover / Discover Bank / Discover Card | discover.com
Disney+ / Disney Plus / Disney / DisneyPlus | disneyplus.com disney.com
Docker | docker.com
DoctorLib / Doctolib | doctolib.{com,fr,de,it}
Dodo Pizza | dodopizza.ru dodopizza.com
Dollar General | dollargeneral.com
Dollar Tree | dollartree.com
Dominos / Domino's / Domino's Pizza / Dominos Pizza | dominos.{com,ca,co.uk,ie,com.au,co.nz,de,fr,nl,be,dk,com.mx,com.br,pl}
DoorDash / Door Dash / ~Dasher / ~DoorDash Dasher | doordash.com
DoorDash Dasher / Dasher / <DoorDash | dasher.doordash.com
Dosh | dosh.com dosh.cash
Doublelist / Double List | doublelist.com
Douyin | douyin.com iesdouyin.com
DraftKings / Draft Kings | draftkings.com
Dream11 / Dream 11 | dream11.com
Drizly | drizly.com
Drom | drom.ru
Drop / Drop App / ~Drop Rewards | joindrop.com
Dropbox | dropbox.com
Dubizzle | dubizzle.com dubizzle.com.eg
DuckDuckGo | duckduckgo.com duck.com
Dunkin / Dunkin Donuts / Dunkin' | dunkindonuts.com dunkin.com
Duolingo | duolingo.com
Dutch Bros | dutchbros.com
Dutchie | dutchie.com
E*Trade / E-Trade / ETrade | etrade.com
EA / Electronic Arts / EA Origin / EA Games / Origin | ea.com origin.com
Earnin / Activehours | earnin.com activehours.com
Eaze | eaze.com
eBay / E bay | ebay.{com,us,co.uk,de,fr,it,es,ca,com.au,at,ch,be,nl,ie,pl,com.hk,com.my,com.sg,ph,in,vn}
eDarling | edarling.de
eDreams | edreams.com edreams.es
eHarmony / e Harmony | eharmony.{com,co.uk,ca,com.au}
El Corte Ingles / El Corte Inglés | elcorteingles.es
El Pollo Loco | elpolloloco.com
Eldorado / Eldorado.gg | eldorado.gg
ElevenLabs / Eleven Labs | elevenlabs.io
EliteSingles | elitesingles.com
Empower / Empower Finance | empower.me
Eneba | eneba.com
Entel | entel.cl
Enterprise / Enterprise Rent-A-Car | enterprise.{com,co.uk,ca,de,fr,es,ie}
Epic Games / Epic / Fortnite | epicgames.com fortnite.com
Equifax | equifax.com
ESEA | esea.net
ESPN / ESPN+ | espn.com
ESPN Bet / theScore Bet | espnbet.com
Etisalat | etisalat.ae eand.com
eToro | etoro.com
Etsy | etsy.com etsy.me
Eureka Surveys / Eureka | eurekasurveys.com
Eventbrite / Event Brite | eventbrite.{com,co.uk,ie,ca,de,fr,it,es,nl,be,at,ch,pt,se,dk,fi,com.au,co.nz,com.mx,com.br,com.ar,co}
Eventim / CTS Eventim | eventim.{de,co.uk,it,nl,pl,ro,bg,hr,si,hu,ch,at,es,fr}
Evernote | evernote.com
EveryPlate | everyplate.com
Exodus | exodus.com
Expedia | expedia.{com,co.uk,ca,de,fr,it,es,ie,nl,be,at,ch,dk,no,se,fi,com.au,co.nz,co.jp,com.br,com.ar}
Experian | experian.com
ExpressVPN / Express VPN | expressvpn.com
Exxon / ExxonMobil / Exxon Mobil Rewards | exxon.com exxonmobil.com
FaceApp | faceapp.com
Facebook / FB / Facebook Meta / Facebook Dating | facebook.com fb.com fb.me fb.gg m.me
Facebook Ads / <Facebook | business.facebook.com adsmanager.facebook.com
FACEIT | faceit.com
Factor / Factor 75 / Factor75 | factor75.com
Family Dollar | familydollar.com
Fanatics / Fanatics Sportsbook | fanatics.com
Fandango | fandango.com
Fandom | fandom.com
FanDuel / Fan Duel | fanduel.com
Fanfix | fanfix.io
Fansly | fansly.com
Fantuan | fantuan.ca fantuanorder.com
Fanvue | fanvue.com
Fastmail | fastmail.com
Favor / Favor Delivery | favordelivery.com
FedEx / Fed Ex | fedex.com fedex.ca
Feeld | feeld.co
Fetch / Fetch Rewards | fetch.com fetchrewards.com
FetLife | fetlife.com
Feverup / Fever | feverup.com
Fidelity / Fidelity Investments | fidelity.com
Field Agent | fieldagent.net fieldagentapp.com
Fifth Third / Fifth Third Bank / 53 Bank | 53.com
Figma | figma.com
Finish Line | finishline.com
Firehouse Subs | firehousesubs.com
Five Guys | fiveguys.{com,co.uk,de,fr,es,it,nl,ca}
Five Surveys | fivesurveys.com
Fiverr | fiverr.com
Flickr | flickr.com flic.kr
Fliff | getfliff.com
Flipkart | flipkart.com
FlixBus | flixbus.{com,de,fr,it,es,co.uk,pl,nl}
FloatMe | floatme.com floatme.io
Fnac | fnac.{com,es,pt}
Food Lion | foodlion.com
Foodora | foodora.{com,se,no,fi,dk,at,cz}
Foodpanda / Food Panda | foodpanda.{com,pk,sg,hk,my,ph,co.th,com.tw,com.bd,com.mm,com.kh,la}
Foot Locker / Footlocker | footlocker.{com,ca,co.uk,ie,de,fr,it,es,nl,be,at,pl,pt,se,dk,no,cz,eu,com.au,co.nz}
Forever 21 / Forever21 | forever21.com
Fortune Coins | fortunecoins.com
Fotka | fotka.com
FotoStrana / Fotostrana | fotostrana.ru
Found / Found Bank | found.com
Foursquare / Swarm | foursquare.com swarmapp.com
Fred Meyer / <Kroger | fredmeyer.com
FreeCash / Freecash.com | freecash.com
Freelancer / Freelancer.com | freelancer.com
FREENOW / Free Now / mytaxi | free-now.com freenow.com mytaxi.com
FreeTaxUSA | freetaxusa.com
fuboTV / Fubo | fubo.tv
Fundrise | fundrise.com
Funrize | funrize.com
G2A | g2a.com
Gab | gab.com
Gameflip | gameflip.com
Gamer Arena | gamerarena.com
GameStop / Game Stop | gamestop.com
Gametime | gametime.co
Gap / ~Old Navy / Gap Old Navy | gap.com gapfactory.com
Garena / Free Fire | garena.{com,sg,tw,vn,co.id,co.th,ph,my}
GasBuddy / Gas Buddy | gasbuddy.com
Gate / Gate.io | gate.io gate.com
GCash / Gcash | gcash.com
Geico | geico.com
Gemini / Gemini Exchange | gemini.com
Geneva | geneva.com
Gerald | joingerald.com
Getaround / Drivy | getaround.com fr.getaround.com
GetContact | getcontact.com
Getir | getir.com
GGPoker / GG Poker | ggpoker.com
Giant / Giant Food | giantfood.com
GiftCards.com / Gift Cards com | giftcards.com
Gigwalk | gigwalk.com
Giphy | giphy.com
GitHub / Git Hub | github.com
GitLab | gitlab.com
Glassdoor | glassdoor.{com,co.uk,ie,ca,de,fr,it,es,nl,be,at,ch,co.in,com.au,co.nz,com.mx,com.br,com.ar}
Global Poker | globalpoker.com
Glovo | glovoapp.com
Gmail / Google Mail / <Google | gmail.com googlemail.com mail.google.com
GMX / GMX.com / GMX Mail / GMX.net | gmx.com gmx.net gmx.{de,at,ch,us,co.uk,fr,es}
Go2Bank / GO2bank | go2bank.com
GOAT / Goat Sneakers | goat.com
GoDaddy / Go Daddy | godaddy.com
GoFundMe / Go Fund Me | gofundme.com gofund.me
GOG / GOG.com | gog.com
GoHenry | gohenry.com
Gojek / Go-Jek / GoTo Gojek / GoFood | gojek.com gojek.co.id gofood.co.id
Golden Hearts Games | goldenheartsgames.com
Goodreads | goodreads.com
GoodRx / Good Rx | goodrx.com
Google / ~Gmail / ~Google Account / ~Google Mail | google.{com,ad,ae,com.af,com.ag,al,am,com.ar,as,at,com.au,az,ba,com.bd,be,bg,com.bh,com.bn,com.bo,com.br,bs,com.by,com.bz,ca,ch,ci,cl,cm,cn,com.co,co.cr,com.cy,cz,de,dk,com.do,dz,com.ec,ee,com.eg,es,com.et,fi,com.fj,fr,ge,com.gh,gr,com.gt,com.hk,hn,hr,ht,hu,co.id,ie,co.il,co.in,iq,is,it,com.jm,jo,co.jp,co.ke,com.kh,co.kr,com.kw,kz,com.lb,lk,lt,lu,lv,co.ma,md,me,mg,mk,com.mt,mu,mv,com.mx,com.my,com.na,com.ng,com.ni,nl,no,com.np,co.nz,com.om,com.pa,com.pe,com.pg,com.ph,com.pk,pl,com.pr,pt,com.py,com.qa,ro,rs,ru,rw,com.sa,se,com.sg,si,sk,sm,sn,com.sv,co.th,tn,to,com.tr,tt,com.tw,co.tz,com.ua,co.ug,co.uk,com.uy,co.uz,co.ve,com.vn,co.za} g.co goo.gl g.page forms.gle
Google Ads / Adwords / <Google | ads.google.com adwords.google.com
Google Business / Google My Business / <Google | business.google.com
Google Chat / Google Hangouts / <Google | chat.google.com hangouts.google.com
Google Cloud Platform / Google Cloud / GCP / <Google | cloud.google.com
Google Drive / Google One / <Google | drive.google.com one.google.com
Google Fi / <Google | fi.google.com
Google Gemini / Gemini AI / <Google | gemini.google.com bard.google.com aistudio.google.com
Google Meet / <Google | meet.google.com
Google Messages / <Google | messages.google.com
Google Pay / GPay / Google Wallet / <Google | pay.google.com wallet.google.com
Google Play / <Google | play.google.com
Google Voice / GVoice / <Google | voice.google.com
GoPuff / Go Puff | gopuff.com
Gorillas | gorillas.io
Grab / GrabTaxi | grab.com
Grailed | grailed.com
Grasshopper | grasshopper.com
Green Dot / GreenDot | greendot.com
Greenlight | greenlight.com
Greyhound | greyhound.com
Grindr | grindr.com
Groq | groq.com
GroupMe | groupme.com group.me
Groupon | groupon.{com,co.uk,ie,de,fr,it,es,ca,com.au,nl,be,pl,ae}
Grow Credit | growcredit.com
Groww | groww.in
GrubHub / Grub Hub / ~Grubhub Driver | grubhub.com
Grubhub Driver / <GrubHub | driver.grubhub.com
Gumroad | gumroad.com
Gumtree | gumtree.com gumtree.com.au
Guru / Guru.com | guru.com
Gusto | gusto.com
H&M / HM / H and M | hm.com
H&R Block / HR Block / H and R Block | hrblock.com
H-E-B / HEB | heb.com
Handshake | joinhandshake.com
Handy | handy.com
Happn | happn.com happn.fr
Haraj | haraj.com.sa
Hard Rock Bet | hardrock.bet
Hardees / Hardee's | hardees.com
Harris Teeter / <Kroger | harristeeter.com
HBO Max / Max / HBO / HBOMax | hbomax.com max.com hbo.com
hCaptcha | hcaptcha.com
Helium Mobile | hellohelium.com heliummobile.com
Hello Millions | hellomillions.com
HelloFresh / Hello Fresh | hellofresh.{com,co.uk,de,ca,com.au,nl,fr,at,be,ch,se,dk,no,es,it,ie,co.nz}
Hellostake | hellostake.com stake.com.au
HelloTalk | hellotalk.com
Hepsiburada | hepsiburada.com
HER / Her Dating | weareher.com
Heroku | heroku.com
Hers / <Hims | forhers.com
Hertz | hertz.{com,co.uk,de,fr,es,it,ca,com.au,co.nz,nl,be,ch,ie}
Hetzner | hetzner.com
HeyBox | xiaoheihe.cn
HeyCash | heycash.com
High 5 Casino / High5 Casino | high5casino.com
Hilton / Hilton Honors | hilton.com
Hily | hily.com
Hims / Hims & Hers | hims.com forhims.com
Hinge | hinge.co
Hive / Hive Social | hivesocial.app
Hive Home | hivehome.com
Hodl Hodl | hodlhodl.com
Hollister / Hollister Co | hollisterco.com
Home Chef | homechef.com
Home Depot / The Home Depot | homedepot.com homedepot.ca homedepot.com.mx
Home Tester Club | hometesterclub.com
HomeAdvisor | homeadvisor.com
Honey | joinhoney.com
Honeygain | honeygain.com
Hoop | hoop.photo
Hopi | hopi.com.tr
Hopper | hopper.com
Hornet | hornet.com
Hostinger | hostinger.com
Hotels.com | hotels.com hoteles.com hoteis.com
HotPads / <Zillow | hotpads.com
Hotstar / Disney+ Hotstar / JioHotstar | hotstar.com jiohotstar.com
Houseparty | houseparty.com
HoYoverse / miHoYo / Genshin Impact / Hoyoverse Genshin | hoyoverse.com mihoyo.com
HP | hp.com
HTX / Huobi | htx.com huobi.com
Huawei | huawei.com id1.cloud.huawei.com
HubSpot | hubspot.com
Hugging Face / HuggingFace | huggingface.co hf.co
Hulu | hulu.com
HungryPanda / Hungry Panda | hungrypanda.co
Huntington / Huntington Bank | huntington.com
Hushed | hushed.com
Huya | huya.com
Hy-Vee / HyVee | hy-vee.com
IBM / IBM Cloud | ibm.com
Ibotta | ibotta.com
iCloud / Apple iCloud / <Apple | icloud.com icloud.com.cn me.com mac.com
ICQ | icq.com icq.im
ID.me / IDme / ID me | id.me
Idealista | idealista.{com,it,pt}
iFood | ifood.com.br
Ignition / Ignition Casino | ignitioncasino.eu
IHOP | ihop.com
IKEA | ikea.{com,cn,co.id,com.hk,com.tw,gr,bg,com.tr,is}
IMDb | imdb.com
iMessage / <Apple |
Imgur | imgur.com
Immobilienscout24 / ImmoScout24 | immobilienscout24.de immoscout24.de immoscout24.ch
ImmoWelt | immowelt.de
imo / imo messenger | imo.im
IMVU | imvu.com
In-N-Out / In N Out | in-n-out.com
InboxDollars / Inbox Dollars | inboxdollars.com
Indeed | indeed.com indeed.{co.uk,ca,fr,de}
Indiegogo | indiegogo.com
inDrive / inDriver | indrive.com indriver.com
Influenster | influenster.com
Inner Circle | theinnercircle.co
Instacart / ~Instacart Shopper | instacart.com instacart.ca
Instacart Shopper / <Instacart | shoppers.instacart.com
Instagram / IG / Insta | instagram.com instagr.am ig.me
Instawork | instawork.com
Intel | intel.com
Interactive Brokers / IBKR | interactivebrokers.com ibkr.com
Intuit / Intuit TurboTax / ~QuickBooks / ~TurboTax | intuit.com turbotax.com quickbooks.com
Ipsos iSay / iSay | ipsosisay.com
iQIYI | iqiyi.com iq.com
IQOS | iqos.com
IRL | irl.com
IRS / US Internal Revenue Service | irs.gov
Ivi | ivi.ru
Ixigo | ixigo.com
Jack in the Box | jackinthebox.com
Jackd / Jack'd | jackd.com jackd.mobi
Jackpocket | jackpocket.com
Jackpot / Jackpot.com | jackpot.com
Jackpota | jackpota.com
JackpotGo | jackpotgo.com
JCPenney / JC Penney | jcpenney.com jcp.com
JD / JD.com / Jingdong | jd.com jd.hk joybuy.com
JD Sports | jdsports.{com,co.uk,ie,fr,de,es,it,nl,be,at,pt,se,dk,fi,pl,ca,com.au,co.nz}
JDate / Jdate | jdate.com
Jerry | getjerry.com
Jersey Mikes / Jersey Mike's | jerseymikes.com
Jewel-Osco / Jewel Osco / <Albertsons | jewelosco.com
Jimmy Johns / Jimmy John's | jimmyjohns.com
Jio | jio.com
JSwipe | jswipeapp.com
Jumia | jumia.{com,com.ng,co.ke,com.eg,ma,ci,com.gh,sn,ug,com.tn,dz}
Just Eat / JustEat / Takeaway / Takeaway.com / Just Eat Takeaway / Lieferando / Thuisbezorgd | just-eat.{co.uk,fr,es,ie,ch,it,dk} justeat.it justeat.com takeaway.com lieferando.de lieferando.at thuisbezorgd.nl pyszne.pl
KakaoTalk / Kakao / Kakao Talk | kakao.com kakaocorp.com kakaopay.com
Kalshi | kalshi.com
Karrot / Daangn / Danggeun / Karrot Market | daangn.com karrotmarket.com
Kaspi | kaspi.kz
Kasual | kasualapp.com
Kayak | kayak.{com,co.uk,ie,de,fr,it,es,nl,be,ch,pt,pl,dk,no,se,com.au,com.mx,com.br,com.ar}
KeyBank / Key Bank | key.com
KFC | kfc.{com,co.uk,de,fr,com.au,ca,co.za,com.mx,es,nl,pl}
Kick / Kick.com | kick.com
Kickstarter | kickstarter.com
Kijiji | kijiji.ca
Kik | kik.com
Kikoff | kikoff.com
Kimi / Moonshot | kimi.com moonshot.cn moonshot.ai
King Soopers / <Kroger | kingsoopers.com
Kinguin | kinguin.net
Kinopoisk / <Yandex | kinopoisk.ru
Klarna | klarna.com klarna.se
Klaviyo | klaviyo.com
Kleinanzeigen / eBay Kleinanzeigen | kleinanzeigen.de ebay-kleinanzeigen.de
Klover | joinklover.com
Ko-fi / Kofi | ko-fi.com
Kohls / Kohl's | kohls.com
Kolesa | kolesa.kz
Krafton | krafton.com
Kraken | kraken.com
Kredivo | kredivo.com kredivo.id
Krisha | krisha.kz
Krispy Kreme | krispykreme.{com,co.uk,ie,com.au,ca}
Kroger | kroger.com
KTO | kto.com kto.bet.br
Kuaishou / Kwai | kuaishou.com kwai.com
KuCoin | kucoin.com
Kufar | kufar.by
Kwiff | kwiff.com
La Poste / LaPoste | laposte.fr laposte.net
Lalamove | lalamove.com
Lamoda | lamoda.ru
Lark / Feishu | larksuite.com larkoffice.com feishu.cn
LastPass | lastpass.com
Lazada | lazada.{com,sg,com.my,co.id,co.th,com.ph,vn}
LBank | lbank.com lbank.info
Leafly | leafly.com
Leboncoin | leboncoin.fr
Ledger | ledger.com
Legendz | legendz.com
Lemon8 | lemon8-app.com
Lemonade | lemonade.com
LendingClub / Lending Club | lendingclub.com
LendingTree / Lending Tree | lendingtree.com
Lenovo | lenovo.com
Lidl / Lidl Plus | lidl.{com,de,fr,co.uk,es,it,nl,be,pl,at,ch,ie,pt,cz,sk,hu,ro,gr,se,dk,fi}
Life360 | life360.com
LifePoints / Lifepoints Panel | lifepointspanel.com
Likee | likee.video
Lili / Lili Bank | lili.co
Lime / Lime Scooters | li.me lime.bike limebike.com
LINE / Line Messenger / LINE App | line.me lin.ee
LINE MAN / LINE MAN Wongnai | lineman.line.me
Line2 | line2.com
Linio | linio.{com,com.mx,com.co,com.pe,cl}
LinkAja | linkaja.id
LinkedIn / Linked In | linkedin.com linkedin.cn lnkd.in
Linktree | linktr.ee
Linode / Akamai Linode | linode.com
Listcrawler | listcrawler.eu
Little Caesars | littlecaesars.com
Live Nation / LiveNation / <Ticketmaster | livenation.com
LiveScore | livescore.com
LivU | livu.me
LocalBitcoins | localbitcoins.com
Locket | locket.camera locketcamera.com
Login.gov / Login gov | login.gov
Logitech | logitech.com
Lovable | lovable.dev
Loves / Love's / Love's Travel Stops | loves.com
Lovoo | lovoo.com
Lowes / Lowe's | lowes.com
LuckyLand / LuckyLand Slots | luckylandslots.com
Lululemon | lululemon.{com,co.uk,de,fr,com.au,co.nz,co.jp,es,it,ie,se,ch}
Luma | lu.ma luma.com
Lydia | lydia-app.com
Lyft | lyft.com
M-Pesa / Safaricom / Mpesa | safaricom.co.ke
M1 / M1 Finance | m1.com m1finance.com
Macys / Macy's | macys.com
Magalu / Magazine Luiza | magazineluiza.com.br magalu.com
Magic Eden | magiceden.io
Mail.com | mail.com
Mail.ru / Mail ru / MailRu / Mail.ru Group / VK Mail | mail.ru my.mail.ru bk.ru inbox.ru list.ru internet.ru
Mailchimp / Mail Chimp | mailchimp.com
Majority | majority.com
Mamba | mamba.ru
ManoMano | manomano.{fr,co.uk,de,es,it,com}
Manus | manus.im
Marco Polo / Marco Polo App | marcopolo.me
Marks & Spencer / Marks and Spencer / M&S | marksandspencer.com
Marktplaats | marktplaats.nl
Marriott / Marriott Bonvoy | marriott.com
Massdrop | drop.com
Mastodon | mastodon.social joinmastodon.org mastodon.online
Match / Match.com / ?Match Group | match.com
Match Group | mtch.com matchgroup.com
MAX Burgers | max.se maxburgers.com maxhamburger.no max.dk
Maya / PayMaya | maya.ph paymaya.com
McDonalds / McDonald's / Mc Donalds | mcdonalds.{com,co.uk,ie,ca,de,fr,it,es,pt,nl,be,at,ch,pl,cz,se,dk,no,fi,ru,com.au,co.nz,co.jp,com.br,com.mx,com.ar}
McLuck | mcluck.com
MediaMarkt / Media Markt | mediamarkt.{de,es,nl,pl,at,ch,be,hu,com.tr,lu} mediaworld.it
Medium | medium.com
Meesho | meesho.com
Meetic | meetic.{com,fr,it,es,be,pt}
MeetMe / Meet Me | meetme.com
Meetup | meetup.com
MEGA / MEGA.nz / Mega NZ | mega.nz mega.io mega.co.nz mega.app
MegaBonanza / Mega Bonanza | megabonanza.com
MegaPersonals / Mega Personals | megapersonals.eu
Meijer | meijer.com
Melbet | melbet.com
Menulog / <Just Eat | menulog.com.au
Mercado Libre / MercadoLibre / Mercado Livre | mercadolibre.com mercadolivre.com.br mercadolivre.com
Mercado Pago / MercadoPago / <Mercado Libre | mercadopago.{com,com.ar,com.br,com.mx,com.co,cl,com.pe,com.uy,com.ve,com.ec}
Mercari | mercari.com
Mercury / Mercury Bank | mercury.com
Messenger / Facebook Messenger / <Facebook | messenger.com
Meta / Oculus / Meta Quest / <Facebook | meta.com oculus.com
Meta AI / <Meta | meta.ai
MetaMask | metamask.io
Metro by T-Mobile / MetroPCS / Metro PCS | metrobyt-mobile.com metropcs.com
MeWe | mewe.com
MEXC / MEXC Global | mexc.com
Micro Center | microcenter.com
Microsoft / Microsoft Account / ~Outlook / ~Hotmail / MSN / Office 365 / Microsoft 365 / Live.com | microsoft.com live.com microsoftonline.com office.com office365.com microsoft365.com msn.com windows.com cloud.microsoft msauth.net passport.net aka.ms
Microsoft Rewards / Bing Rewards / <Microsoft | rewards.bing.com rewards.microsoft.com
Microsoft Teams / Teams / <Microsoft | teams.microsoft.com teams.live.com
Midjourney | midjourney.com
Migros | migros.ch
Milanuncios | milanuncios.com
Minecraft / <Microsoft | minecraft.net mojang.com
Mint / <Intuit | mint.com mint.intuit.com
Mint Mobile / MintMobile | mintmobile.com
Miravia | miravia.es
Mission Lane | missionlane.com
Mistplay | mistplay.com
Mistral / Mistral AI | mistral.ai
Mobile.de | mobile.de
Mocospace | mocospace.com
Modo / Modo Casino | modo.us
Momo / MoMo / MoMo Wallet | momo.vn
Monarch / Monarch Money | monarch.com monarchmoney.com
MoneyGram | moneygram.com
MoneyLion / Money Lion | moneylion.com
Monkey / Monkey App | monkey.app monkey.cool
Monobank | monobank.ua
Monster | monster.com
Monzo | monzo.com
Moomoo / moomoo / Futu | moomoo.com futunn.com
MoonPay | moonpay.com
Moonton / Mobile Legends / MLBB | moonton.com mobilelegends.com
Moovit | moovitapp.com
Mostbet | mostbet.com
MPL / Mobile Premier League | mpl.live
Muzz / Muzmatch | muzz.com muzmatch.com
MyBookie | mybookie.ag
myFICO | myfico.com
MyFitnessPal / My Fitness Pal | myfitnesspal.com
Myntra | myntra.com
MyPoints | mypoints.com
N26 | n26.com
Namecheap / Name Cheap | namecheap.com
Naver / Naver Line | naver.com naver.jp
Navi | navi.com
Navy Federal / Navy Federal Credit Union | navyfederal.org
NBA Top Shot | nbatopshot.com
NCSoft / Plaync | plaync.com ncsoft.com
Neosurf | neosurf.com
NerdWallet | nerdwallet.com
Nest / Google Nest / <Google | nest.com nest.google.com
NetEase / 163 / NetEase Mail / NetEase 163 | 163.com 126.com netease.com yeah.net
Neteller | neteller.com
Netflix | netflix.com
Netlify | netlify.com
NetSpend | netspend.com
New Balance | newbalance.{com,ca,co.uk,de,fr,es,it,nl,eu,com.au,co.nz,com.mx,com.br}
Newegg / New Egg | newegg.com newegg.ca
Nexo | nexo.com nexo.io
Next UK | next.co.uk
Nextdoor / Next Door | nextdoor.com
NGL | ngl.link
Nike / Nike SNKRS / SNKRS | nike.{com,com.cn,com.br}
Niko Niko / NicoNico / Niconico | nicovideo.jp
Nintendo / Nintendo Account | nintendo.{com,co.uk,de,fr,es,it,nl,be,at,ch,pt,ru,com.au,co.jp}
NoLimitCoins / No Limit Coins | nolimitcoins.com
Noom | noom.com
Noon | noon.com
NoOnes | noones.com
Nordstrom / Nordstrom Rack | nordstrom.com nordstromrack.com
NordVPN / Nord VPN | nordvpn.com nordaccount.com
Notion | notion.so notion.com
Novig | novig.us
Novo / Novo Bank | novo.co
Nubank | nubank.com.br nu.com.mx nu.com.co
NumberBarn | numberbarn.com
Nvidia / GeForce | nvidia.com geforce.com
Nykaa | nykaa.com nykaafashion.com
Observa | observanow.com
Odnoklassniki / OK.ru / OK ru | ok.ru odnoklassniki.ru
OfferUp / Offer Up / OfferUp.com / LetGo OfferUp | offerup.com offerup.co letgo.com
OkCupid / OK Cupid | okcupid.com
OKX / OKEx | okx.com okex.com
Ola / Ola Cabs / Ola Money | olacabs.com olaelectric.com olamoney.com
Old Navy / <Gap | oldnavy.com oldnavy.gap.com
Olive Garden | olivegarden.com
OLX | olx.{com,pl,ro,bg,pt,ua,com.br,in,kz,uz,ba,com.eg,com.pk,co.id,co.za,com.lb}
OmeTV / Ome TV | ome.tv
One / One Finance / OnePay | one.app onepay.com
OneDrive / <Microsoft | onedrive.live.com onedrive.com
OnlyFans / Only Fans | onlyfans.com
OPay | opayweb.com opaycheckout.com
OpenAI / ChatGPT / Chat GPT / OpenAI ChatGPT / Open AI / OpenAI API | openai.com chatgpt.com chat.com sora.com
OpenPhone / Quo | openphone.com quo.com
OpenSea | opensea.io
OpenTable / Open Table | opentable.{com,ca,co.uk,ie,de,es,it,nl,fr,com.au,com.mx}
Opinion Outpost | opinionoutpost.com
OppLoans / Opploans | opploans.com
Oracle / Oracle Cloud | oracle.com oraclecloud.com
Orange | orange.{fr,com,es,pl,ro,be,sk,ma,sn,ci,jo,eg}
OTTO | otto.de
OurTime | ourtime.com
Outlier / Outlier AI | outlier.ai
Outlook / Outlook.com / Hotmail / Microsoft Outlook / <Microsoft | outlook.com hotmail.{com,co.uk,fr,de,it,es} outlook.live.com outlook.office.com outlook.{fr,de,es,it,jp}
Overstock / Bed Bath & Beyond | overstock.com bedbathandbeyond.com
OVH / OVHcloud | ovh.com ovhcloud.com
OVO | ovo.id
OYO / OYO Rooms | oyorooms.com
Ozon | ozon.{ru,com,by,kz}
PagSeguro / PagBank | pagseguro.uol.com.br pagseguro.com.br pagbank.com.br
Paltalk | paltalk.com
Panda Express | pandaexpress.com
Pandora | pandora.com
Panera / Panera Bread | panerabread.com
Papa Johns / Papa John's / Papa Johns Pizza | papajohns.{com,co.uk,ie,es,com.mx,ru,nl,pl,pt}
Papara | papara.com
Papaya Gaming / Papaya | papaya.com
Papaya Global | papayaglobal.com
Paramount+ / Paramount Plus | paramountplus.com
Parimatch | parimatch.com
ParkMobile / Park Mobile | parkmobile.io
ParlayPlay | parlayplay.io
Parler | parler.com
Parship | parship.{com,de,at,ch,nl}
Partiful | partiful.com
Patreon | patreon.com
Pawns / Pawns.app / IPRoyal Pawns | pawns.app
Paxful | paxful.com
PayByPhone | paybyphone.com
Paychex | paychex.com
Payoneer | payoneer.com
PayPal / Pay Pal | paypal.com paypal.me paypalobjects.com
PayPay | paypay.ne.jp
Paysafecard / Paysafe / PaysafeCard | paysafecard.com paysafe.com
Paysend | paysend.com
Paytm / PayTM | paytm.com paytmbank.com
Peacock / Peacock TV | peacocktv.com
PedidosYa / Pedidos Ya | pedidosya.com pedidosya.com.ar
Peloton | onepeloton.com
PeoplePerHour | peopleperhour.com
Perpay | perpay.com
Perplexity / Perplexity AI | perplexity.ai
Petal / Petal Card | petalcard.com
Petco | petco.com
PetSmart | petsmart.com
Phantom | phantom.app phantom.com
Phemex | phemex.com
Philo | philo.com
PhonePe / Phone Pe | phonepe.com
Pi Network / Pi | minepi.com
PicPay | picpay.com
Pilot / Pilot Flying J | pilotflyingj.com pilotcompany.com
PINCHme / Pinch Me | pinchme.com
Pinduoduo / PDD | pinduoduo.com yangkeduo.com
Pinecone Research | pineconeresearch.com
Pinterest | pinterest.com pin.it
Pizza Hut | pizzahut.{com,co.uk,com.au,ca,com.mx,es,de,fr,pl}
Planet Fitness | planetfitness.com
PlayerAuctions | playerauctions.com
PlayFame | playfame.com
PlayStation / PSN / PlayStation Network / Sony PlayStation / Playstation Sony / Sony | playstation.com sonyentertainmentnetwork.com my.account.sony.com sony.com
PlentyOfFish / Plenty Of Fish / POF | pof.com plentyoffish.com
Plex | plex.tv
Plivo | plivo.com
PNC / PNC Bank | pnc.com
Poe / Poe AI | poe.com
PointsBet | pointsbet.com pointsbet.com.au
PokerStars / Poker Stars | pokerstars.com pokerstars.{uk,fr,es,it,eu,net}
Poloniex | poloniex.com
Polymarket | polymarket.com
Popeyes | popeyes.com
Porkbun | porkbun.com
Pornhub | pornhub.com
Posh / Posh Events | posh.vip
Poshmark / Posh Mark | poshmark.com poshmark.ca
Possible Finance | possiblefinance.com
Postmates / <Uber Eats | postmates.com
PPPoker | pppoker.net
Premise | premise.com
PrettyLittleThing | prettylittlething.{com,us,co.uk,ie,com.au,fr}
Priceline | priceline.com
Prime Video / Amazon Prime Video / <Amazon | primevideo.com
Privacy.com / Privacy | privacy.com
PrizePicks / Prize Picks | prizepicks.com
PrizeRebel / Prize Rebel | prizerebel.com
Progressive | progressive.com
Prolific | prolific.com prolific.co
Prom / Prom.ua | prom.ua
Prosper | prosper.com
Proton / ProtonMail / Proton Mail / ProtonVPN | proton.me protonmail.com pm.me protonvpn.com
PUBG | pubg.com
Public / Public.com | public.com
Publix | publix.com
Pulsz | pulsz.com
Puma | puma.com
Pure / Pure App | pure.app
Qdoba | qdoba.com
Qiwi / QIWI Wallet | qiwi.com
Qmee | qmee.com
Qoo10 | qoo10.{com,sg,jp}
QQ / Tencent QQ / Tencent | qq.com tencent.com
QuickBooks / Quick Books / <Intuit | quickbooks.intuit.com
QuikTrip / QT | quiktrip.com
Quizlet | quizlet.com
Quora | quora.com
Qwen | qwen.ai chat.qwen.ai
Qwick | qwick.com
RaceTrac | racetrac.com
Railway | railway.app railway.com
Raise | raise.com
Raising Canes / Raising Cane's | raisingcanes.com
Rakuten / Ebates | rakuten.{com,fr,de,com.tw,ca} ebates.com
Rakuten Japan / Rakuten [JP] | rakuten.co.jp
Ralphs / <Kroger | ralphs.com
Rambler | rambler.ru
Ramp Network | ramp.network rampnetwork.com
Rappi | rappi.{com,com.mx,com.co,com.br,com.ar,cl,pe,com.ec,com.uy,co.cr}
Raya | rayatheapp.com
Razer | razer.com
RealPrize / Real Prize | realprize.com
Realtor / Realtor.com | realtor.com
Rebet | rebet.app
Receipt Hog | receipthog.com
Red Pocket | redpocket.com
RedBus / redBus | redbus.in redbus.com
Reddit | reddit.com redd.it
Redfin | redfin.com
Rediff / Rediffmail | rediff.com rediffmail.com
Reebok | reebok.{com,co.uk,eu,de,fr,es,it,ca,com.au,com.mx}
Regal / Regal Cinemas | regmovies.com
Regions / Regions Bank | regions.com
Relay / Relay Financial | relayfi.com
Reliance Digital | reliancedigital.in
Remitly | remitly.com
Remotasks | remotasks.com
Rent.com | rent.com
Replicate | replicate.com
Replika | replika.com replika.ai
Replit | replit.com repl.it
Respondent | respondent.io
Resy | resy.com
Revel | gorevel.com
Revolut | revolut.com revolut.me
Rewarded Play | rewardedplay.com
Ricardo | ricardo.ch
Ring | ring.com
Ring Central / RingCentral | ringcentral.com
Riot Games / Riot / League of Legends / Valorant | riotgames.com leagueoflegends.com playvalorant.com
Rippling | rippling.com
Rite Aid | riteaid.com
River / River Financial | river.com
Ro / Roman | ro.co
Roadie | roadie.com
Robinhood / Robin Hood | robinhood.com
Roblox | roblox.com rblx.com
Rocket Money / Truebill | rocketmoney.com truebill.com
Rockstar / Rockstar Games | rockstargames.com
Roku | roku.com
Rollbit | rollbit.com
Roobet | roobet.com
Roomies | roomies.com
Roomster | roomster.com
Root / Root Insurance | joinroot.com
Rover / Rover.com | rover.com
Royal Canin | royalcanin.com
Rozetka | rozetka.com.ua
Rumble | rumble.com
Rummy Circle / RummyCircle | rummycircle.com
Runway / RunwayML | runwayml.com
Ryanair | ryanair.com
Safeway / <Albertsons | safeway.com
Sahibinden | sahibinden.com
Sainsburys / Sainsbury's | sainsburys.co.uk
Salams / Minder | salams.app
Salesforce | salesforce.com
Samokat | samokat.ru
Sams Club / Sam's Club | samsclub.com
Samsung | samsung.com
Santander Bank | santanderbank.com
Saturn App | joinsaturn.com
Sber / Sberbank / SberMegaMarket / Sber ID | sberbank.ru sberbank.com sber.ru
Scratchful | scratchful.com
Scruff | scruff.com
Seamless / <GrubHub | seamless.com
SeatGeek / Seat Geek | seatgeek.com
Seeking / Seeking Arrangement / SeekingArrangement | seeking.com seekingarrangement.com
Self / Self Credit Builder | self.inc
SendGrid | sendgrid.com
Sendwave | sendwave.com
Sephora | sephora.{com,fr,ca,co.uk,de,it,es,pt,pl,cz,dk,se,ch,com.au,com.br,com.mx}
Session | getsession.org
Seznam / Seznam.cz | seznam.cz
Sezzle | sezzle.com
Shaadi / Shaadi.com | shaadi.com
Shake Shack | shakeshack.com
Sheetz | sheetz.com
Shein | shein.{com,co.uk,com.mx,se,tw,com.br}
Shell / Shell Fuel Rewards / Fuel Rewards | shell.us shell.com fuelrewards.com
Shipt | shipt.com
Shop / Shop App / Shop Pay | shop.app
Shopee | shopee.{com,sg,com.my,co.id,co.th,ph,vn,tw,com.br,com.mx,cl,com.co,com.ar,pl}
ShopeePay | shopeepay.co.id
Shopify | shopify.com
Shopkick | shopkick.com
ShopRite / Shop Rite | shoprite.com
Shuffle / Shuffle.us | shuffle.us shuffle.com
Sideline | sideline.com
Signal / Signal Messenger / Signal Private Messenger | signal.org signal.me signal.group signal.art
SilverSingles | silversingles.com
Simplex | simplex.com
Sitejabber | sitejabber.com
Sittercity | sittercity.com
Skechers | skechers.{com,co.uk,de,fr,es,it,ca,com.au,co.nz}
Skillz | skillz.com
SkinBaron | skinbaron.de
SkipTheDishes / Skip The Dishes | skipthedishes.com
SkipTheGames / Skip The Games | skipthegames.com
Skout | skout.com
Skrill | skrill.com
Sky | sky.com
Skyetel | skyetel.com
Skype / <Microsoft | skype.com
Skyscanner | skyscanner.{com,net,de,fr,it,es,nl,pl,pt,ie,ca,com.au,co.nz,com.br,com.mx,ru,se,dk,fi,no}
Slack | slack.com
Sleeper | sleeper.com sleeper.app
Slice | slicelife.com
Slickdeals | slickdeals.net
Sling / Sling TV | sling.com
Smarty Mobile | smarty.co.uk
Smilegate / STOVE | onstove.com
Smiths / Smith's Food / <Kroger | smithsfoodanddrug.com
Snagajob | snagajob.com
Snapchat / Snap | snapchat.com snap.com
Snapdeal | snapdeal.com
Sniffies | sniffies.com
Social Nature | socialnature.com
SoFi | sofi.com
Sonic / Sonic Drive-In | sonicdrivein.com
Sonic Internet | sonic.com
Sorare | sorare.com
SoulApp / Soul | soulapp.cn
SoundCloud / Sound Cloud | soundcloud.com
Southwest / Southwest Airlines | southwest.com
SpareRoom | spareroom.com spareroom.co.uk
Spark Driver / Walmart Spark / <Walmart | sparkdriverapp.com drive4spark.walmart.com
Spectrum / Charter Spectrum | spectrum.com spectrum.net
Speedway | speedway.com
Spin | spin.app
SpinBlitz | spinblitz.com
Spirit Airlines / Spirit | spirit.com
SportMaster / Sportmaster | sportmaster.ru
Sportzino | sportzino.com
SpotHero | spothero.com
Spotify | spotify.com spotify.link
Spree / Spree Casino | spree.com
Sprouts / Sprouts Farmers Market | sprouts.com
Square | squareup.com square.com
Squarespace | squarespace.com
Stake / Stake.com / Stake.us / Stake US | stake.{com,us,bet.br,it}
Staples | staples.com staples.ca
Starbucks | starbucks.{com,ca,co.uk,co.jp,de,fr,com.mx,com.au,co.id,com.my,com.sg,ph,com.tw,com.tr,com.cn,com.hk,in,es,nl,pl,ch,at}
Starling | starlingbank.com
Starlink | starlink.com
Stash / Stash Invest | stash.com stashinvest.com
State Farm | statefarm.com
STC Pay / stc pay / STC | stcpay.com.sa stc.com.sa
Steam / Steam Guard / Steam Valve / Valve | steampowered.com steamcommunity.com s.team valvesoftware.com steamgames.com
Step / Step Bank | step.com
Stir | stir.com
Stockpile | stockpile.com
StockX / Stock X | stockx.com
Stop & Shop / Stop and Shop | stopandshop.com
StormGain | stormgain.com
Straight Talk / StraightTalk | straighttalk.com
Strava | strava.com
StreetEasy / <Zillow | streeteasy.com
Strike | strike.me
Stripchat | stripchat.com
Stripe | stripe.com
StubHub / Stub Hub | stubhub.com
Subito / Subito.it | subito.it
Substack | substack.com
Subway | subway.{com,co.uk}
Suno | suno.com suno.ai
Supercell | supercell.com
Survey Junkie / SurveyJunkie | surveyjunkie.com
Surveytime | surveytime.io
Swagbucks / Swag Bucks | swagbucks.com
Swan / Swan Bitcoin | swanbitcoin.com
Sweeptastic | sweeptastic.com
Sweetgreen | sweetgreen.com
Swiggy | swiggy.com swiggy.in
T-Bank / Tinkoff / Tinkoff Bank / TBank | tinkoff.ru tbank.ru
T-Mobile / TMobile / T Mobile | t-mobile.com
Taco Bell | tacobell.{com,co.uk,ca,es,com.au,co.nz,fi,nl,pt}
Tada | tada.global
Tagged | tagged.com
Taimi | taimi.com
Takealot | takealot.com
Talabat | talabat.com
Talkatone | talkatone.com
Talkspace | talkspace.com
Tango / Tango Live | tango.me
Tantan | tantanapp.com
Taobao / Tmall / ~Alibaba Taobao | taobao.com tmall.com tmall.hk tb.cn
Taptap Send / TapTapSend | taptapsend.com
Target / Target Circle | target.com
TaskRabbit / Task Rabbit | taskrabbit.{com,ca,co.uk,fr,de,es,it}
Tastytrade / tastyworks | tastytrade.com
Tatneft | tatneft.ru
TaxAct / Tax Act | taxact.com
TaxSlayer / Tax Slayer | taxslayer.com
TD Ameritrade / <Charles Schwab | tdameritrade.com
TD Bank | td.com tdbank.com
Teladoc | teladoc.com
Tele2 | tele2.ru tele2.com
Telegram / TG / Telegram Messenger | telegram.org t.me telegram.me telegram.dog telegra.ph
Tello | tello.com
Telnyx | telnyx.com
Temu | temu.com temu.to
Tencent Video / WeTV | v.qq.com wetv.vip
Tesla | tesla.com
TextFree / Pinger / TextFree Pinger | textfree.us pinger.com
TextNow / Text Now | textnow.com
TextPlus | textplus.com
The League / League Dating | theleague.com
The RealReal / RealReal | therealreal.com
Threads / <Instagram | threads.net threads.com
ThredUp | thredup.com
Threema | threema.ch
Thrillzz | thrillzz.com
Thumbtack | thumbtack.com
Thursday / Thursday Dating | getthursday.com
Ticketmaster / Ticket Master / Ticketmaster Live Nation | ticketmaster.{com,ca,co.uk,ie,com.mx,com.au,co.nz,de,fr,es,it,nl,be,dk,se,no,fi,pl,ch,at,cz,ae,com.br,cl,co.za,sg,gr}
TickPick | tickpick.com
Tidal | tidal.com
Tiki | tiki.vn
TikTok / Tik Tok / ~TikTok Shop | tiktok.com tiktokv.com tiktokglobalshop.com
TikTok Ads / TikTok Business / <TikTok | ads.tiktok.com business.tiktok.com
TikTok Shop / TikTok Seller / <TikTok | seller.tiktok.com seller-us.tiktok.com shop.tiktok.com
Till / Till Financial | tillfinancial.com
Tilt / Tilt Finance | tilt.com
Tim Hortons | timhortons.com timhortons.ca
Tinder | tinder.com gotinder.com
Toast | toasttab.com
Tock | exploretock.com
Together AI | together.ai
Tokopedia | tokopedia.com
Toluna / Toluna Influencers | toluna.com
Tomo / Tomo Credit / TomoCredit | tomocredit.com
Too Good To Go / TooGoodToGo / TGTG | toogoodtogo.com toogoodtogo.{co.uk,fr,de,es,it,nl,be}
TopCashback / Top Cashback | topcashback.com
TopSurveys / Top Surveys | topsurveys.app
Toptal | toptal.com
Toss | toss.im tossbank.com
Total Wireless / Total by Verizon | totalwireless.com totalbyverizon.com
Touch 'n Go / Touch n Go / TNG eWallet / TNG Digital | tngdigital.com.my touchngo.com.my
Tracfone | tracfone.com
Trader Joes / Trader Joe's | traderjoes.com
Transak | transak.com
TransUnion | transunion.com
Traveloka | traveloka.com
Trello / <Atlassian | trello.com
Trendyol | trendyol.com
Trip / Trip.com / Ctrip | trip.com ctrip.com
TripAdvisor | tripadvisor.{com,co.uk,ca,de,fr,it,es,ie,nl,be,at,ch,pt,pl,cz,dk,no,se,fi,ru,com.au,co.nz,in,com.mx,com.br,com.ar,co}
Truecaller / True Caller | truecaller.com
Truist | truist.com
Trulia / <Zillow | trulia.com
Trust Wallet | trustwallet.com
Trustpilot | trustpilot.com
Truth Social / TruthSocial | truthsocial.com
Tryst / Tryst.link | tryst.link
Tubi | tubitv.com tubi.tv
Tumblr | tumblr.com
TurboTax / Turbo Tax / <Intuit | turbotax.intuit.com
Turkcell | turkcell.com.tr
Turo | turo.com
Tuta / Tutanota / Tuta Mail | tuta.com tuta.io tutanota.com
Twilio | twilio.com
Twitch / Twitch.tv | twitch.tv
Uber / Uber Rides / ~Uber Driver | uber.com
Uber Driver / <Uber | drivers.uber.com
Uber Eats / UberEats / <Uber | ubereats.com
Ubisoft / Uplay | ubisoft.com ubi.com
Udemy | udemy.com
Uklon | uklon.com uklon.com.ua
UKR.net / Ukr net | ukr.net
Ulta / Ulta Beauty | ulta.com
Ultra Mobile | ultramobile.com
Under Armour | underarmour.{com,ca,co.uk,ie,de,fr,es,it,nl,eu,com.au,co.jp,com.mx,com.br}
Underdog / Underdog Fantasy | underdogfantasy.com underdogsports.com
Unibet | unibet.{com,co.uk,de,fr,it,nl,be,se,dk,com.au}
Uniqlo | uniqlo.com
United / United Airlines | united.com
Upgrade | upgrade.com
Uphold | uphold.com
UPS | ups.com
Upside / GetUpside / Get Upside | upside.com getupside.com
Upstart | upstart.com
Upward | upward-app.com
Upwork / Elance / oDesk | upwork.com
Urban Company / UrbanClap | urbancompany.com urbanclap.com
UrbanSitter | urbansitter.com
US Bank / U.S. Bank | usbank.com
US Mobile / USMobile | usmobile.com
USAA | usaa.com
User Interviews | userinterviews.com
UserTesting | usertesting.com
USPS / US Postal Service | usps.com
Vanguard | vanguard.com
Vanilla Gift / VanillaGift / Vanilla Prepaid | vanillagift.com
Vans | vans.{com,co.uk,de,fr,es,it,nl,ca,com.au,com.mx}
VarageSale | varagesale.com
Varo / Varo Bank / Varo Money | varomoney.com
Venmo | venmo.com
Vercel | vercel.com
Verizon / Verizon Wireless | verizon.com verizonwireless.com
Veryable | veryableops.com
Vestiaire Collective / Vestiaire | vestiairecollective.com
VFS Global / VFS | vfsglobal.com
Via / Via Rideshare | ridewithvia.com
Viber / Rakuten Viber / Rakuten Viber Messenger | viber.com vb.me
Victorias Secret / Victoria's Secret | victoriassecret.{com,co.uk,ca,com.au}
Vinted | vinted.{com,fr,de,co.uk,pl,es,it,nl,be,lu,at,pt,cz,sk,lt,hu,ro,se,dk,fi,gr,hr,ie,si,ee,lv}
Visible / Visible Wireless | visible.com
Vivid Money | vivid.money
Vivid Seats / VividSeats | vividseats.com
VK / VKontakte / Vk.com | vk.com vk.ru vk.me vkontakte.ru
VkusVill | vkusvill.ru
Vodafone | vodafone.{com,de,co.uk,it,es,pt,ie,nl,ro,gr,com.tr,com.au,in,co.nz}
Vonage / Nexmo | vonage.com nexmo.com
Vons / <Albertsons | vons.com
Voyager | investvoyager.com
Vrbo / HomeAway | vrbo.com homeaway.com abritel.fr fewo-direkt.de stayz.com.au bookabach.co.nz
Vroom | vroom.com
VTB | vtb.ru
Vultr | vultr.com
Wag / Wag! / Wag Walking | wagwalking.com
Walgreens | walgreens.com
Wallapop | wallapop.com
Walmart | walmart.{com,ca,com.mx}
Walmart Marketplace / Walmart Seller / <Walmart | seller.walmart.com marketplace.walmart.com
Wattpad | wattpad.com
Wawa | wawa.com
Wayfair | wayfair.{com,ca,co.uk,ie}
Waymo | waymo.com
WazirX | wazirx.com
Wealthfront | wealthfront.com
Web.de / WEB.DE / Web de | web.de
WebMoney / Web Money | webmoney.ru wmtransfer.com
Webtoon / LINE Webtoon / Webtoons | webtoons.com
Webull | webull.com
WeChat / Weixin / We Chat / WeChat Pay | wechat.com weixin.qq.com weixin.com wx.qq.com weixin110.qq.com
Weebly / <Square | weebly.com
Weedmaps / Weed Maps | weedmaps.com
Weee / Weee! | sayweee.com
Wegmans | wegmans.com
Weibo / Sina Weibo / Sina | weibo.com weibo.cn sina.com.cn sina.com
Wellfound / AngelList | wellfound.com angel.co angellist.com
Wells Fargo | wellsfargo.com
Wendys / Wendy's | wendys.com
Western Union | westernunion.{com,co.uk,ca,de,fr,it,es,com.au,nl}
Whataburger | whataburger.com
Whatnot | whatnot.com
WhatsApp / WhatsApp Messenger / Whats App | whatsapp.com whatsapp.net wa.me wa.link
WhatsApp Business / <WhatsApp | business.whatsapp.com
Whole Foods / Whole Foods Market | wholefoodsmarket.com
Wikipedia | wikipedia.org
Wildberries | wildberries.{ru,by,kz} wb.ru
Wingstop | wingstop.com
Wingz | wingz.me
Winn-Dixie / Winn Dixie | winndixie.com
WINZO / WinZO | winzogames.com
Wire | wire.com
Wise / TransferWise / Wise (TransferWise) | wise.com transferwise.com
Wish | wish.com
Wix | wix.com
Wizz / Wizz App | wizz.chat wizzapp.com
Wolt | wolt.com
Wonolo | wonolo.com
WordPress / WordPress.com / Word Press | wordpress.com
Worldcoin / World App / World ID | worldcoin.org world.org
WorldRemit | worldremit.com
WOW Vegas | wowvegas.com
WSOP | wsop.com
WW / WeightWatchers / Weight Watchers | weightwatchers.com ww.com
Wyze | wyze.com
X (Twitter) / Twitter / X / X.com / Twitter X / Twitter.com | x.com twitter.com t.co twimg.com
xAI / Grok / Grok AI | x.ai grok.com
Xbox / Xbox Live / <Microsoft | xbox.com
Xfinity / Comcast / Xfinity Comcast | xfinity.com comcast.com comcast.net
Xiaohongshu / Rednote / Little Red Book / RedBook | xiaohongshu.com rednote.com xhslink.com
Xiaomi / Mi | mi.com xiaomi.com
Xoom | xoom.com
Yahoo / Yahoo Mail / Yahoo! / AOL Yahoo / Ymail | yahoo.{com,co.uk,fr,de,es,it,ca,com.au,co.in,com.br,com.mx,com.sg,com.hk,com.tw,com.ph,co.id,ie,se} ymail.com rocketmail.com
Yahoo Japan / Yahoo! Japan / Yahoo JP / Yahoo [JP] / Yahoo Co Jp | yahoo.co.jp
Yalla | yalla.live
Yandex / Ya.ru / Yandex Mail / ~Yandex Go / ~Yandex Taxi / ~Yandex Eda | yandex.{com,ru,by,kz,ua,uz,com.tr,net,eu,com.ge,az,ee,lt,lv,md,tj,tm,fr,cloud} ya.ru
Yandex Eda / <Yandex | eda.yandex.ru eda.yandex
Yandex Go / Yandex Taxi / <Yandex | go.yandex taxi.yandex.ru
Yelp | yelp.{com,ca,co.uk,ie,de,fr,it,es,nl,be,at,ch,se,dk,no,fi,pl,pt,cz,com.au,co.nz,co.jp,com.mx,com.br,com.ar}
Yemeksepeti / Yemek Sepeti | yemeksepeti.com
YNAB | ynab.com
Yotta | withyotta.com
YouGov / You Gov | yougov.com yougov.co.uk
Youla | youla.ru
YouTube / YouTube Music / YouTube TV / <Google | youtube.com youtu.be youtube-nocookie.com
Yubo | yubo.live
YY | yy.com
Zadarma | zadarma.com
Zalando | zalando.{com,de,fr,it,es,nl,be,at,ch,pl,se,dk,no,fi,co.uk,ie,cz,sk,hu,ro,pt,hr,si,ee,lv,lt} zalando-lounge.{com,de,fr,es,it,nl,pl,ch,at} zalando-prive.{es,fr,it}
Zalo | zalo.me zaloapp.com
ZaloPay / <Zalo | zalopay.vn
Zap Surveys | zapsurveys.com
Zara | zara.com
Zaxbys / Zaxby's | zaxbys.com
Zebit | zebit.com
Zelle | zellepay.com zelle.com
Zepto | zepto.com zeptonow.com
Zerodha | zerodha.com
Zhihu | zhihu.com
Zillow | zillow.com
Zip / Zip Pay / Quadpay | zip.co quadpay.com
Zipcar | zipcar.com
ZipRecruiter / Zip Recruiter | ziprecruiter.com
Zocdoc / Zoc Doc | zocdoc.com
Zoho / Zoho Mail | zoho.com zoho.eu zoho.in
Zomato | zomato.com
Zoom | zoom.us zoom.com
Zoosk | zoosk.com
ZOZOTOWN / ZOZO | zozo.jp
Zula / Zula Casino | zulacasino.com
Zumper | zumper.com
Zupee | zupee.com
`;
