import type { WorkbenchState } from '../protocol.ts';
import { byId, make } from './elements.ts';

/** Locales that Sheets offers under File ▸ Settings, as far as they differ in how dates and amounts are written or in language. */
const tags =
  'af_ZA ar_AE ar_EG ar_SA bg_BG ca_ES cs_CZ da_DK de_AT de_CH de_DE el_GR en_AU en_CA en_GB en_IE en_IN en_NZ en_PH en_SG en_US en_ZA es_AR es_CL es_CO es_ES es_MX et_EE fa_IR fi_FI fr_BE fr_CA fr_CH fr_FR he_IL hi_IN hr_HR hu_HU id_ID it_CH it_IT ja_JP kk_KZ ko_KR lt_LT lv_LV ms_MY nb_NO nl_BE nl_NL pl_PL pt_BR pt_PT ro_RO ru_RU sk_SK sl_SI sr_RS sv_SE sw_KE th_TH tr_TR uk_UA ur_PK vi_VN zh_CN zh_HK zh_TW';

/** `South Africa (English), 2026/12/31`: what a person knows of a locale is where it is used and how a day looks there. */
function describe(tag: string): string {
  const [language = '', region = ''] = tag.split('_');
  const name = (type: 'language' | 'region', code: string) =>
    new Intl.DisplayNames('en', { type }).of(code) ?? code;
  const day = new Intl.DateTimeFormat(`${tag.replace('_', '-')}-u-nu-latn-ca-gregory`, {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    timeZone: 'UTC',
  }).format(Date.UTC(2026, 11, 31));
  return `${name('region', region)} (${name('language', language)}), \u2066${day}\u2069`;
}

/** The choice of the locale of a file that was opened: a file says none, and 03/04/2026 is two days until it is known. */
export function createLocaleChoice(choose: (locale: string | null) => void) {
  const select = byId<HTMLSelectElement>('locale');
  const options = tags
    .split(' ')
    .map((tag) => make('option', { value: tag }, describe(tag)))
    .sort((a, b) => a.text.localeCompare(b.text, 'en'));
  select.append(make('option', { value: '' }, 'Not known'), ...options);
  select.addEventListener('change', () => choose(select.value || null));
  return {
    show({ isSample, locale }: WorkbenchState): void {
      byId('locale-field').hidden = isSample;
      if (locale && ![...select.options].some((option) => option.value === locale))
        select.append(make('option', { value: locale }, describe(locale)));
      select.value = locale ?? '';
    },
  };
}
