/** What spreadsheets show when a formula fails, in the languages in which they do. */
const FORMULA_ERROR =
  /^#(?:N\/A|N\/D|N\/V|NV|Н\/Д|[\p{L}¡/0-9]+[!?]|ERROR|LOADING)[!?]?$|^(?:Loading|Загрузка|Chargement)(?:…|\.\.\.)$/iu;

/** True when the cell holds the failure of a formula (`#REF!`, `#N/A`, `#ССЫЛКА!`) instead of a value. */
export function isFormulaError(text: string): boolean {
  return FORMULA_ERROR.test(text);
}
