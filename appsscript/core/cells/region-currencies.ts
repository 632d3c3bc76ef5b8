import type { CurrencyCode } from '#core/values/money.ts';

/**
 * Currency → the regions whose own it is, for every region of ISO 3166 that has one (and the few that CLDR adds, such as
 * XK). Source: CLDR 48.2 `supplemental/currencyData`, legal tender of July 2026. Where two are tender, the one that is
 * the region's own stands here (Panama PAB, Lesotho LSL).
 */
const CURRENCY_REGIONS =
  'AED:AE|AFN:AF|ALL:AL|AMD:AM|AOA:AO|ARS:AR|AUD:AU CC CX HM KI NF NR TV|AWG:AW|AZN:AZ|BAM:BA|BBD:BB|BDT:BD|BHD:BH|' +
  'BIF:BI|BMD:BM|BND:BN|BOB:BO|BRL:BR|BSD:BS|BTN:BT|BWP:BW|BYN:BY|BZD:BZ|CAD:CA|CDF:CD|CHF:CH LI|CLP:CL|CNY:CN|COP:CO|' +
  'CRC:CR|CUP:CU|CVE:CV|CZK:CZ|DJF:DJ|DKK:DK FO GL|DOP:DO|DZD:DZ|EGP:EG|ERN:ER|ETB:ET|EUR:AD AT AX BE BG BL CY DE EA ' +
  'EE ES EU FI FR GF GP GR HR IC IE IT LT LU LV MC ME MF MQ MT NL PM PT RE SI SK SM TF VA XK YT|FJD:FJ|FKP:FK|GBP:GB ' +
  'GG GS IM JE TA|GEL:GE|GHS:GH|GIP:GI|GMD:GM|GNF:GN|GTQ:GT|GYD:GY|HKD:HK|HNL:HN|HTG:HT|HUF:HU|IDR:ID|ILS:IL PS|' +
  'INR:IN|IQD:IQ|IRR:IR|ISK:IS|JMD:JM|JOD:JO|JPY:JP|KES:KE|KGS:KG|KHR:KH|KMF:KM|KPW:KP|KRW:KR|KWD:KW|KYD:KY|KZT:KZ|' +
  'LAK:LA|LBP:LB|LKR:LK|LRD:LR|LSL:LS|LYD:LY|MAD:EH MA|MDL:MD|MGA:MG|MKD:MK|MMK:MM|MNT:MN|MOP:MO|MRU:MR|MUR:MU|' +
  'MVR:MV|MWK:MW|MXN:MX|MYR:MY|MZN:MZ|NAD:NA|NGN:NG|NIO:NI|NOK:BV NO SJ|NPR:NP|NZD:CK NU NZ PN TK|OMR:OM|PAB:PA|' +
  'PEN:PE|PGK:PG|PHP:PH|PKR:PK|PLN:PL|PYG:PY|QAR:QA|RON:RO|RSD:RS|RUB:RU|RWF:RW|SAR:SA|SBD:SB|SCR:SC|SDG:SD|SEK:SE|' +
  'SGD:SG|SHP:AC SH|SLE:SL|SOS:SO|SRD:SR|SSP:SS|STN:ST|SYP:SY|SZL:SZ|THB:TH|TJS:TJ|TMT:TM|TND:TN|TOP:TO|TRY:TR|' +
  'TTD:TT|TWD:TW|TZS:TZ|UAH:UA|UGX:UG|USD:AS BQ DG EC FM GU IO MH MP PR PW SV TC TL UM US VG VI|UYU:UY|UZS:UZ|VES:VE|' +
  'VND:VN|VUV:VU|WST:WS|XAF:CF CG CM GA GQ TD|XCD:AG AI DM GD KN LC MS VC|XCG:CW SX|XOF:BF BJ CI GW ML NE SN TG|' +
  'XPF:NC PF WF|YER:YE|ZAR:ZA|ZMW:ZM|ZWG:ZW';

const currencyByRegion = new Map<string, CurrencyCode>();
for (const group of CURRENCY_REGIONS.split('|'))
  for (const region of group.slice(4).split(' ')) currencyByRegion.set(region, group.slice(0, 3));

/** The currency of the locale's region (`de-CH` → CHF); null without a region or for one without a currency (AQ). */
export function regionCurrency(locale: string | null): CurrencyCode | null {
  const region = locale === null ? null : /[-_]([A-Z]{2})(?![A-Za-z0-9])/.exec(locale);
  return (region && currencyByRegion.get(region[1] as string)) || null;
}
