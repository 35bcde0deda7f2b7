import { inLanguage } from './sample.ts';

/** Russian, Ukrainian, Polish, Czech, Slovak, Bulgarian, Croatian, Serbian and Slovenian texts. */
export const slavic = [
  ...inLanguage('ru', [
    ['colon', '550917', `Ваш код подтверждения: 550917`],
    ['code-first', '4418', `4418 — ваш код для входа в Берёзку. Никому его не сообщайте.`],
    ['amount', '830255', `Пароль: 830255. Оплата 1 249,00 руб. в KNIGI.EXAMPLE. Никому не говорите пароль.`],
    ['code-short', '77120', `Код 77120`],
    ['verb', '904136', `Введите 904136, чтобы подтвердить номер телефона.`],
    ['phone', '6690', `Код для входа: 6690. Если это не вы, позвоните 8 800 555-01-42.`],
    ['dashed', '331840', `Код Болталки: 331-840. Не сообщайте его.`],
    ['two-numbers', '205518', `Заявка № 771203. Код авторизации 205518 действует 5 минут.`],
    ['date', '118409', `24.11.2026 в 10:42 запрошен вход в Портал. Одноразовый пароль 118409`],
    ['marketing', null, `Скидка 30% по промокоду ОСЕНЬ30 до 30.11! Магазин на ул. Ленина, 145.`],
    ['delivery', null, `Заказ 55201934 прибыл в пункт выдачи. Код получения 4471. Хранение до 01.12.`],
    ['bank-alert', null, `Карта *3381: покупка 1249р 10:31 SUPERMARKET 2021. Баланс: 12050.11р`],
    ['top-up', null, `Ваш счёт пополнен на 500 руб. Баланс 612,40 руб. Номер 9165550143.`],
    ['reminder', null, `Напоминаем: приём у врача 01.12.2026 в 09:15, каб. 204. Тел. 84955550177`],
    ['personal', null, `Буду в 18:30, дом 145, квартира 1204. Купи хлеб`],
    ['warning', null, `Никому не сообщайте код из СМС! Сотрудники банка никогда его не спрашивают.`],
  ]),
  ...inLanguage('uk', [
    ['colon', '662013', `Ваш код підтвердження: 662013`],
    ['code-first', '9087', `9087 – код для входу в Калину. Нікому не повідомляйте.`],
    ['amount', '441790', `Пароль 441790 для підтвердження платежу 499,00 грн. Дійсний 5 хв.`],
    ['verb', '30518', `Введіть 30518 на сайті, щоб зареєструватися.`],
    ['marketing', null, `Знижка 25% за промокодом ЗИМА25 до 30.11. Замовляйте: shop.example/25`],
    ['delivery', null, `Посилка 20450912334455 прибула у відділення 145. До сплати 349 грн.`],
    ['bank-alert', null, `Списання 349.20UAH картка *4417 10:31. Залишок 1802.44UAH`],
    ['top-up', null, `Рахунок поповнено на 150 грн. Баланс 172,50 грн.`],
  ]),
  ...inLanguage('pl', [
    ['colon', '290417', `Twój kod weryfikacyjny to: 290417`],
    ['code-first', '6633', `6633 to Twój kod do logowania w Brzózka. Nie udostępniaj go nikomu.`],
    ['no-accents', '81402957', `Haslo SMS nr 3 z dnia 24-11-2026: 81402957. Operacja: przelew 1250,00 PLN na rachunek 12...4417.`],
    ['amount', '550718', `Autoryzacja płatności 89,99 zł w KSIĘGARNIA kartą *3381. Kod: 550718`],
    ['verb', '44710', `Wpisz 44710, aby potwierdzić numer telefonu.`],
    ['phone', '903722', `Kod jednorazowy 903722. Nie zlecałeś? Zadzwoń 22 555 01 42.`],
    ['spaced', '338196', `Kod bezpieczeństwa: 338 196 (ważny 10 min)`],
    ['marketing', null, `Tylko dziś -30% z kodem JESIEN30! Promocja do 30.11. sklep.example/30`],
    ['locker', null, `Paczka czeka w automacie WAW145. Kod odbioru 448201. Odbierz do 26.11 godz. 14:00.`],
    ['bank-alert', null, `Obciążenie 349,20 PLN kartą *4417 24.11 10:31. Saldo 1802,44 PLN.`],
    ['reminder', null, `Przypominamy o wizycie 01.12.2026 o 09:15, gabinet 204. Tel. 225550177.`],
    ['personal', null, `Będę o 18:30, Długa 145 m. 1204. Kup chleb`],
  ]),
  ...inLanguage('cs', [
    ['colon', '771930', `Váš ověřovací kód je: 771930`],
    ['code-first', '5082', `5082 je váš přihlašovací kód do Javoru.`],
    ['amount', '64019283', `Platba 1 249,00 CZK na ucet 4417/0800, autorizacni kod: 64019283`],
    ['no-accents', '39055', `Overovaci kod Kastan: 39055. Platnost 10 minut.`],
    ['marketing', null, `Jen dnes sleva 20 % s kódem PODZIM20! Platí do 30. 11. 2026.`],
    ['delivery', null, `Zásilka 4471209933 bude doručena dnes mezi 12:00-14:00. Dobírka 499 Kč.`],
    ['reminder', null, `Připomínáme termín 1. 12. 2026 v 9:15, ordinace 204. Tel. 225 550 177.`],
  ]),
  ...inLanguage('sk', [
    ['colon', '408812', `Váš overovací kód je 408812. Platí 5 minút.`],
    ['delivery', null, `Vaša zásielka 7712093344 je pripravená na vyzdvihnutie. PIN 4471.`],
  ]),
  ...inLanguage('bg', [
    ['colon', '553019', `Вашият код за потвърждение е: 553019`],
    ['marketing', null, `Отстъпка 20% с код ЕСЕН20 до 30.11 във всички магазини!`],
  ]),
  ...inLanguage('hr', [
    ['colon', '917702', `Vaš kod za potvrdu je: 917702. Vrijedi 10 minuta.`],
    ['bank-alert', null, `Kartica *4417: kupnja 349,20 EUR 24.11.2026. 10:31. Raspoloživo 1802,44 EUR.`],
  ]),
  ...inLanguage('sr', [
    ['cyrillic', '48103', `Ваш код за верификацију је 48103`],
  ]),
  ...inLanguage('sl', [
    ['colon', '664907', `Vaša potrditvena koda je 664907.`],
  ]),
];
