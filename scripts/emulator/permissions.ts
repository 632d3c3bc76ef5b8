import type { AuthModeName, TriggerKind } from './host.ts';

const scope = (name: string) => `https://www.googleapis.com/auth/${name}`;

/** Scopes of which a member needs one, by the longest name that fits. Source: the reference page of each member. */
const scopes: [member: RegExp, anyOf: string[]][] = [
  [/^MailApp\./, [scope('script.send_mail')]],
  [/^Ui\.(show|alert|prompt)/, [scope('script.container.ui')]],
  [
    /^(Spreadsheet|Sheet|Range)\.|^SpreadsheetApp\.(getActive|getActiveSpreadsheet|getActiveSheet|flush)$/,
    [scope('spreadsheets.currentonly'), scope('spreadsheets')],
  ],
  [
    /^(ScriptApp\.(newTrigger|getProjectTriggers|deleteTrigger)|ClockTriggerBuilder\.)/,
    [scope('script.scriptapp')],
  ],
  [/^(User\.getEmail|Session\.getEffectiveUser)$/, [scope('userinfo.email')]],
];

/** Members that need no permission, so that a menu can be made before the owner has agreed to anything. */
const free =
  /^(SpreadsheetApp\.getUi|Ui\.create|Menu\.|Session\.getActiveUserLocale|Utilities\.|Console\.|Logger\.)/;

/** Why this call may not be made, in the words of the platform; null when it may. Without a manifest all is granted. */
export function refusal(
  member: string,
  granted: string[] | undefined,
  authMode: AuthModeName,
  trigger: TriggerKind,
): string | null {
  const needed = scopes.find(([pattern]) => pattern.test(member))?.[1];
  const required = `Required permissions: (${(needed ?? []).join(' || ')})`;
  if (authMode === 'NONE' && !free.test(member))
    return `You do not have permission to call ${member}. ${required}`;
  if (trigger === 'simple' && /^(MailApp|ScriptApp)\./.test(member))
    return `You do not have permission to call ${member}. ${required}`;
  if (!needed || !granted || needed.some((name) => granted.includes(name))) return null;
  return `Specified permissions are not sufficient to call ${member}. ${required}`;
}
