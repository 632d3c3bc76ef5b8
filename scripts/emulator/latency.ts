/**
 * Milliseconds a call takes on the virtual clock. Properties: averages of 100 runs (ziritione.org). Buffered writes,
 * flushes: measurements on Stack Overflow. Mail: a guess. `cells`: how many cells the call carries.
 */
export function callCost(member: string, cells: number, pendingWrites: boolean): number {
  const fixed = costs[member];
  if (fixed !== undefined) return fixed;
  if (member === 'SpreadsheetApp.flush') return pendingWrites ? 100 : 5;
  if (isRead(member)) return 20 + cells * 0.002 + (pendingWrites ? 100 : 0);
  return isWrite(member) ? 1 + cells * 0.01 : 1;
}

const costs: Record<string, number> = {
  'MailApp.sendEmail': 300,
  'MailApp.getRemainingDailyQuota': 30,
  'Properties.getProperty': 30,
  'Properties.getProperties': 30,
  'Properties.getKeys': 30,
  'Properties.setProperty': 62,
  'Properties.setProperties': 62,
  'Properties.deleteProperty': 62,
  'Properties.deleteAllProperties': 62,
  'Lock.tryLock': 20,
  'Lock.waitLock': 20,
};

/** Reads the sheet, and so first carries out what was written and is still waiting. */
export function isRead(member: string): boolean {
  return /^(Range\.get(Display)?Values?|Range\.(getFormulas?|getNotes?|get(Background|FontColor|NumberFormat|FontWeight|DataValidation)s?|isBlank|isChecked)|Sheet\.(getLastRow|getLastColumn|getDataRange|getMax\w+|getConditionalFormatRules|getFrozen\w+|getColumnWidth|isColumnHiddenByUser|isRowHiddenByUser)|Spreadsheet\.(getSheets|getSheetByName|getDataRange|getLastRow))$/.test(
    member,
  );
}

/** Changes the sheet; Sheets collects such calls and carries them out later. */
export function isWrite(member: string): boolean {
  return /^(Range\.(set|clear|insert|remove|merge)|Sheet\.(set|clear|insert|append|hide|show|delete)|Spreadsheet\.(insert|delete|rename))/.test(
    member,
  );
}
