import { types } from 'node:util';
import surface from '../surface/surface.json' with { type: 'json' };
import { ServiceError } from './errors.ts';

const members = surface as unknown as Record<string, Record<string, string[][] | null>>;

/** Names of all members that Apps Script has on this interface. */
export function membersOf(kind: string): string[] {
  return Object.keys(members[kind] ?? {});
}

/** The service an interface belongs to, as live error texts name it. */
const owners: Record<string, string> = {
  Spreadsheet: 'SpreadsheetApp.Spreadsheet',
  Sheet: 'SpreadsheetApp.Sheet',
  Range: 'SpreadsheetApp.Range',
  ConditionalFormatRule: 'SpreadsheetApp.ConditionalFormatRule',
  ConditionalFormatRuleBuilder: 'SpreadsheetApp.ConditionalFormatRuleBuilder',
  DataValidation: 'SpreadsheetApp.DataValidation',
  DataValidationBuilder: 'SpreadsheetApp.DataValidationBuilder',
  HtmlOutput: 'HtmlService.HtmlOutput',
  HtmlTemplate: 'HtmlService.HtmlTemplate',
  Properties: 'PropertiesService.Properties',
  Lock: 'LockService.Lock',
  Trigger: 'ScriptApp.Trigger',
  TriggerBuilder: 'ScriptApp.TriggerBuilder',
  ClockTriggerBuilder: 'ScriptApp.ClockTriggerBuilder',
};

/** Fails as live when no signature of the member takes these arguments. */
export function checkArguments(
  kind: string,
  member: string,
  args: unknown[],
  kindOfService: (value: unknown) => string | null,
): void {
  const overloads = members[kind]?.[member];
  if (!overloads) return;
  if (overloads.some((parameters) => accepts(parameters, args, kindOfService))) return;
  const given = args.map((arg) => nameOf(arg)).join(',');
  throw new ServiceError(
    `The parameters (${given}) don't match the method signature for ${owners[kind] ?? kind}.${member}.`,
  );
}

function accepts(
  parameters: string[],
  args: unknown[],
  kindOfService: (value: unknown) => string | null,
): boolean {
  if (parameters[0] === '...any') return true;
  if (args.length > parameters.length) return false;
  return parameters.every((parameter, at) => {
    const optional = parameter.endsWith('?');
    if (at >= args.length) return optional;
    return (optional ? parameter.slice(0, -1) : parameter)
      .split('|')
      .some((kind) => fits(kind, args[at], kindOfService));
  });
}

function fits(kind: string, value: unknown, kindOfService: (value: unknown) => string | null): boolean {
  if (kind === 'any') return true;
  if (kind === 'number') return typeof value === 'number';
  if (kind === 'Boolean') return typeof value === 'boolean';
  // Null stands for "none" wherever an object or a text is taken.
  if (value === null || value === undefined) return true;
  if (kind === 'String') return typeof value === 'string';
  if (kind === 'Date') return types.isDate(value);
  if (kind.endsWith('[]')) {
    const element = kind.slice(0, -2);
    if (!Array.isArray(value)) return false;
    // One look at the first element tells a list from a table; large tables are not walked twice.
    return value.length === 0 || fits(element, value[0], kindOfService);
  }
  if (kind === 'object') return typeof value === 'object';
  const given = kindOfService(value);
  // Enumerations and classes we do not list are taken on trust.
  return given === null
    ? !(kind in members) && typeof value === 'object'
    : given === kind || isA(given, kind);
}

/** A blob goes where a source of blobs is wanted, an enumeration where its values are. */
function isA(given: string, kind: string): boolean {
  return given === 'Enum' || (given === 'Blob' && kind === 'BlobSource') || !(kind in members);
}

function nameOf(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'Boolean';
  if (Array.isArray(value)) return value.length > 0 ? `${nameOf(value[0])}[]` : 'Array';
  return '(class)';
}
