/// <reference types="google-apps-script" />
// Short names for the interfaces that the services stand for. Each service implements a part of one: a member that is
// there must have the published type, and test/emulator/surface.test.ts sees to it that there are no others.
export type GSpreadsheetApp = GoogleAppsScript.Spreadsheet.SpreadsheetApp;
export type GSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
export type GSheet = GoogleAppsScript.Spreadsheet.Sheet;
export type GRange = GoogleAppsScript.Spreadsheet.Range;
export type GRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
export type GRuleBuilder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
export type GCondition = GoogleAppsScript.Spreadsheet.BooleanCondition;
export type GValidation = GoogleAppsScript.Spreadsheet.DataValidation;
export type GValidationBuilder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;
export type GUi = GoogleAppsScript.Base.Ui;
export type GMenu = GoogleAppsScript.Base.Menu;
export type GSession = GoogleAppsScript.Base.Session;
export type GUser = GoogleAppsScript.Base.User;
export type GLogger = GoogleAppsScript.Base.Logger;
export type GBlob = GoogleAppsScript.Base.Blob;
export type GHtmlService = GoogleAppsScript.HTML.HtmlService;
export type GHtmlOutput = GoogleAppsScript.HTML.HtmlOutput;
export type GHtmlTemplate = GoogleAppsScript.HTML.HtmlTemplate;
export type GMailApp = GoogleAppsScript.Mail.MailApp;
export type GPropertiesService = GoogleAppsScript.Properties.PropertiesService;
export type GProperties = GoogleAppsScript.Properties.Properties;
export type GLockService = GoogleAppsScript.Lock.LockService;
export type GLock = GoogleAppsScript.Lock.Lock;
export type GUtilities = GoogleAppsScript.Utilities.Utilities;
export type GScriptApp = GoogleAppsScript.Script.ScriptApp;
export type GTrigger = GoogleAppsScript.Script.Trigger;
export type GTriggerBuilder = GoogleAppsScript.Script.TriggerBuilder;
export type GClockTriggerBuilder = GoogleAppsScript.Script.ClockTriggerBuilder;

/** Hands a service out under the published type; the emulator has only a part of its members. */
export function as<T>(service: unknown): T {
  return service as T;
}
