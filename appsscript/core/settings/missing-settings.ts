import type { Settings } from '#core/settings/settings.ts';
import type { Issue } from '#core/values/issue.ts';

/**
 * What the owner must still say before letters may go: who signs, and where answers arrive (errors). Without a way to pay
 * letters can go, but the customer has to ask (a warning). `column` is the name of the setting.
 */
export function missingSettings(settings: Settings): Issue[] {
  const issues: Issue[] = [];
  if (settings.senderName === '') issues.push(missing('setting-sender-missing', 'senderName', 'error'));
  if (settings.replyTo === '') issues.push(missing('setting-reply-to-missing', 'replyTo', 'error'));
  if (settings.howToPay === '' && settings.payLink === '')
    issues.push(missing('setting-how-to-pay-missing', 'howToPay', 'warning'));
  return issues;
}

function missing(code: string, setting: keyof Settings, severity: Issue['severity']): Issue {
  return { code, severity, row: null, column: setting, found: null };
}
