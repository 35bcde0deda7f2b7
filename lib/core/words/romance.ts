import type { FieldWords, SmsWords } from './kinds.ts';

/** Expressions that several Romance languages share. */
const sharedFields: FieldWords = {
  purpose: 'autent~|autor~',
  cardLike: '(?:código|code|codice) (?:de |di |da )?(?:seguridad|sécurité|segurança|sicurezza)',
  phoneNumber: 'número de (?:teléfono|celular|móvil|telemóvel|telefone)',
  authenticator: 'ap(?:p~|licac~) (?:d|de |di |do )?(?:authentif~|autentic~)',
};

/** Spanish. */
const esFields: FieldWords = {
  code: 'codigo',
  purpose: 'un solo uso|seguridad',
  loosePurpose: 'recibido|dígitos',
  enter: 'introdu~|ingres~',
  strong: 'contraseña de un solo uso',
  sent: 'enviamos|enviad~',
  resend: 'reenviar|volver a enviar',
  phone: '~telef(?!ax)~|movil|celular',
  email: 'correo',
  cardNumber: 'número de (?:la |tu )?tarjeta',
  card: 'tarjeta (?:de )?regalo',
  never: 'caducidad|vencimiento|cupón|descuento|nacimiento|prefijo',
  seldom: 'buscar|pedido|cantidad|nombre|apellidos?|dirección|últimos (?:4|cuatro)',
  password: 'contraseña|clave',
  picture: 'imagen',
  otherPhone: 'emergencia|trabajo|oficina|empresa|fijo|amig[oa]|familiar',
  submit: 'continuar|siguiente|verificar|confirmar|validar|comprobar|acceder|entrar|iniciar sesión|aceptar|listo|finalizar',
  submitWith: 'el|la|mi|tu|y|código',
  digit: 'digito',
  digitOf: 'de',
  dateFormat: 'd ?d ?m ?m ?a',
  unitedStates: 'eeuu',
};
const esSms: SmsWords = {
  topic: `
    descuent oferta rebaja cupon pedido envio entrega seguimiento _citas_ _cita_ _recoger recogida _receta_
    codigo+de+error codigo+postal _muestra_ _presenta_ codigo+de+cliente codigo+cliente`,
  offer: 'gratis _baja_ promocion',
  caution: 'valido valida_ caduca vence_ no+la+compartas no+lo+compartas no+compartas nadie',
  strong: 'un+solo+uso uso+unico',
  code: 'codigo contrasen _clave_',
  number: '_num_',
  auth: 'autent segur restablec iniciar autoriz _entrar_ _acceder_ _firmar_',
  verb: '_teclee_ _teclea_ _escriba_ _escribe_ _marque_ _mete_ _ingresa_ _ingrese_ _usa_',
  label: 'contrato _final_ terminad _saldo_ _sala_ _llame_ _llama_ _dni_ protocolo',
  holder: '_cuenta_ _tarjeta_',
  currency: '[Pp]esos?_',
  measure: 'segundo minuto',
  abbreviation: 'dra',
};

/** Portuguese. */
const ptFields: FieldWords = {
  purpose: 'segurança',
  loosePurpose: 'recebido',
  enter: 'digite|insira',
  cardNumber: 'número do (?:seu )?cartão',
  phone: 'telemovel',
  never: 'cep|cupom|desconto|nascimento',
  password: 'senha',
  picture: 'imagem',
  otherPhone: 'trabalho|comercial|fixo|recados?',
  submit: 'avançar|próxim[oa]|concluir',
  submitWith: 'o|meu|e',
};
const ptSms: SmsWords = {
  topic: '_cupom desconto rastre consulta encomenda levantamento _entrega apresente',
  offer: 'promocao descadastr',
  caution: 'expira_ nao+compartilhe nao+partilhe ninguem',
  code: 'senha',
  auth: 'ativa acesso',
  verb: '_digite_ _insira_',
  label: '_ligue_ _ligar_ atendimento',
  holder: '_conta_ _cartao_',
  currency: '[Rr]eais_',
};

/** Catalan. */
const caFields: FieldWords = {
  code: 'codi',
  purpose: 'seguretat|un sol us',
  sent: 'enviat',
  password: 'contrasenya',
};
const caSms: SmsWords = {
  code: '_codi_',
  auth: 'acces_',
  holder: '_targeta_',
};

/** French. */
const frFields: FieldWords = {
  purpose: 'usage unique|sécurité',
  loosePurpose: 'reçu|chiffres',
  enter: 'saisi~|entre[rz]',
  strong: 'mot de passe a usage unique',
  sent: 'envoyée?',
  resend: 'renvoyer',
  phone: 'portable',
  phoneNumber: 'numéro de (?:téléphone|portable|mobile)',
  email: 'courriel',
  cardNumber: 'numéro de (?:la |votre )?carte',
  card: 'carte cadeau',
  never: 'dexpiration|postale|réduction|naissance|indicatif',
  seldom: 'recherche[rz]?|commande|quantité|prénom|nom|adresse|(?:4|quatre) derniers',
  password: 'mot de passe',
  picture: 'image',
  authenticator: 'codes? de secours',
  otherPhone: 'urgence|travail|bureau|fixe|professionnel|ami|proche',
  submit: 'continuer|valider|suivant|vérifier|confirmer|terminer|se connecter|connexion',
  submitWith: 'le|mon|votre|et',
  digit: 'chiffre',
  digitOf: 'sur',
  dateFormat: 'j ?j ?m ?m ?a',
};
const frSms: SmsWords = {
  topic: '_soldes_ remise _colis_ livra livre consigne retrait _rdv_ rendez+vous reduction cadeau parrain ordonnance _presentez_ en+caisse',
  offer: 'offert gratuit desabonn',
  caution: 'valable expire_ personne_ partagez ne+le+communiquez',
  strong: 'usage+unique',
  code: 'mot+de+passe',
  number: '_n°_',
  auth: 'reinit _acces _entrer_ _signer_',
  verb: '_tapez_ _composez_ _renseign _saisi _entrer_ _entrez_ _utilise',
  label: '_contrat_ _dossier_ terminant _appelez_',
  holder: '_compte_ _carte_',
  measure: 'secondes',
};

/** Italian. */
const itFields: FieldWords = {
  code: 'codice',
  purpose: 'conferma|monouso|usa e getta|sicurezza',
  loosePurpose: 'ricevuto|cifre',
  enter: 'inserisci',
  strong: 'parola monouso',
  sent: 'inviato|spedito',
  resend: 'reinvia|invia di nuovo',
  phone: 'cellulare',
  phoneNumber: 'numero di (?:telefono|cellulare)',
  otherPhone: 'emergenza|lavoro|ufficio|fisso|azienda',
  email: 'posta',
  cardNumber: 'numero (?:di |della )?carta',
  never: 'scadenza|sconto|buono|nascita',
  seldom: 'cerca|ordine|ultim[ei] (?:4|quattro)',
  picture: 'immagine',
  submit: 'continua|avanti|conferma|verifica|convalida|accedi|fine',
  submitWith: 'il|codice',
  digit: 'cifra',
  digitOf: 'di',
};
const itSms: SmsWords = {
  topic: 'sconto _consegn _ordine_ catalogo _visita_ ritiro offerta _ricetta _mostra_ in+cassa codice+cliente',
  offer: 'gratuit disiscr',
  caution: 'valido scade nessuno condivider',
  strong: 'monouso',
  code: 'codice',
  auth: 'accedi attiva _entrare_',
  verb: '_digita_ _digitare_ _inseris',
  label: 'contratto _finali_ _conto_ _chiama _rif_ _saldo_ residuo',
  holder: '_carta_',
};

/** Romanian. */
const roFields: FieldWords = {
  code: 'cod|codul',
  purpose: 'securitate|unic',
  sent: 'trimis',
  password: 'parola',
  submit: 'continuă|verifică|confirmă',
  submitWith: 'codul',
};
const roSms: SmsWords = {
  topic: 'reducer _colet _comanda ridicare comenzi',
  strong: 'unica+folosint',
  code: `
    _codul _cod+tranz _cod+autoriz _cod+verific _cod+secur _cod+acces _cod+sms _cod+unic _cod+de _cod+pt _cod+pentru
    _cod:`,
  number: 'numar',
  auth: 'autentific conect',
  verb: '_introdu',
  holder: '_cardul_ _cardului_ _contul_ _contului_',
  currency: 'lei_',
};

/** Galician. */
const glSms: SmsWords = { holder: '_tarxeta_' };
export const romanceFields: readonly FieldWords[] = [sharedFields, esFields, ptFields, caFields, frFields, itFields, roFields];
export const romanceSms: readonly SmsWords[] = [esSms, ptSms, caSms, frSms, itSms, roSms, glSms];
