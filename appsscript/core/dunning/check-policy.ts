import type { Policy } from '#core/dunning/policy.ts';
import { isCurrencyCode } from '#core/values/currencies.ts';
import { STAGE_ORDER } from '#core/values/stage.ts';

/** Letters go between 08:00 and 20:00 at the widest, whatever a policy says: Russia's and the USA's limits for private debts. */
const FLOOR = { from: 8 * 60, until: 20 * 60 };

type Data = Record<string, unknown>;

/**
 * The policy in `data` (parsed from `policy.yml`), or an Error that names everything wrong at once: a policy is ours,
 * so a wrong one is a broken build and never an owner's issue.
 */
export function checkPolicy(data: unknown): Policy {
  const wrong: string[] = [];
  const say = (ok: boolean, sentence: string) => {
    if (!ok) wrong.push(sentence);
  };
  if (!isData(data))
    throw new Error('The policy is not a map of rules; see appsscript/core/dunning/policy.yml.');
  checkLadders(data, say);
  checkScaling(data.scaling, say);
  const caps = isData(data.caps) ? data.caps : {};
  for (const name of ['perCustomerPerDay', 'daysBetween', 'perCustomerIn7Days', 'perInvoice'])
    say(isWhole(caps[name]) && (caps[name] as number) > 0, `caps.${name} must be a whole number above 0`);
  for (const name of ['balancesFreshDays', 'replyByWorkingDays', 'promiseGraceDays'])
    say(
      isWhole(data[name]) && (data[name] as number) >= 0,
      `${name} must be a whole number of days, 0 or more`,
    );
  checkSmallestBalance(data.smallestBalance, say);
  for (const name of ['oldInvoiceFrom', 'firstContactStage', 'replyByFrom'])
    say(isStage(data[name]), `${name} must be a stage: ${STAGE_ORDER.join(', ')}`);
  checkSendingDays('sendingDays', data.sendingDays, say);
  checkWorkingWeeks(data.workingWeeks, say);
  say(
    isWhole(data.sendingFrom) && isWhole(data.sendingUntil) && data.sendingFrom < data.sendingUntil,
    'sendingFrom must be before sendingUntil, both in minutes after midnight',
  );
  say((data.sendingFrom as number) >= FLOOR.from, 'sendingFrom must not be before 08:00 (480)');
  say((data.sendingUntil as number) <= FLOOR.until, 'sendingUntil must not be after 20:00 (1200)');
  if (wrong.length > 0) throw new Error(`The policy cannot be used:\n- ${wrong.join('\n- ')}`);
  return data as unknown as Policy;
}

type Say = (ok: boolean, sentence: string) => void;

function checkSmallestBalance(data: unknown, say: Say): void {
  const isAmount = (value: unknown): boolean => typeof value === 'number' && value >= 0;
  const given = isData(data) ? data : {};
  say(isAmount(given.usual), 'smallestBalance.usual must be an amount, 0 or more');
  const byCurrency = isData(given.byCurrency) ? given.byCurrency : {};
  for (const code of Object.keys(byCurrency)) {
    say(isCurrencyCode(code), `smallestBalance.byCurrency: ${code} is no ISO currency`);
    say(isAmount(byCurrency[code]), `smallestBalance.byCurrency.${code} must be an amount, 0 or more`);
  }
}

function checkLadders(data: Data, say: Say): void {
  const ladders = Array.isArray(data.ladders) ? data.ladders.filter(isData) : [];
  say(ladders.length > 0, 'ladders must list at least one ladder');
  const ids = ladders.map((ladder) => ladder.id);
  say(new Set(ids).size === ids.length, 'two ladders have the same id');
  say(ids.indexOf(data.ladder) >= 0, `ladder "${data.ladder}" is not among the ladders: ${ids.join(', ')}`);
  for (const ladder of ladders) {
    const name = `ladder "${ladder.id}"`;
    const steps = Array.isArray(ladder.steps) ? ladder.steps.filter(isData) : [];
    say(
      typeof ladder.id === 'string' && /^[a-z][a-z-]*$/.test(ladder.id),
      `${name} needs an id in small letters`,
    );
    say(steps.length > 0, `${name} has no steps`);
    checkSteps(name, steps, say);
    const stages = steps.map((step) => step.stage);
    const old = STAGE_ORDER.indexOf(data.oldInvoiceFrom as never);
    say(
      stages.indexOf(data.firstContactStage) >= 0 ||
        stages.every((stage) => STAGE_ORDER.indexOf(stage as never) < old),
      `${name} reaches ${data.oldInvoiceFrom} but lacks ${data.firstContactStage}, with which old invoices start`,
    );
  }
}

function checkSteps(name: string, steps: Data[], say: Say): void {
  steps.forEach((step, index) => {
    const at = `${name}, step ${index + 1}`;
    const before = steps[index - 1];
    say(isStage(step.stage), `${at}: "${step.stage}" is not a stage: ${STAGE_ORDER.join(', ')}`);
    say(isWhole(step.offset), `${at}: offset must be a whole number of days`);
    say(
      step.when === undefined || ['always', 'fallback', 'off'].indexOf(step.when as string) >= 0,
      `${at}: when must be always, fallback or off`,
    );
    const offset = step.offset as number;
    if (step.stage === 'before-due') say(offset < 0, `${at}: before-due must be before the due date`);
    else if (step.stage === 'due-today') say(offset === 0, `${at}: due-today must be on the due date (0)`);
    else say(offset > 0, `${at}: ${step.stage} must be after the due date`);
    if (step.stage === 'final') say(step.ownerOnly === true, `${at}: final must be ownerOnly`);
    if (!before) return;
    say(
      STAGE_ORDER.indexOf(step.stage as never) > STAGE_ORDER.indexOf(before.stage as never),
      `${at}: ${step.stage} must not come after ${before.stage}`,
    );
    say(offset > (before.offset as number), `${at}: its day must be later than the step before it`);
  });
}

function checkScaling(scaling: unknown, say: Say): void {
  say(Array.isArray(scaling), 'scaling must be a list');
  for (const rule of Array.isArray(scaling) ? scaling : []) {
    const offsets = isData(rule) && isData(rule.offsets) ? rule.offsets : {};
    say(
      isData(rule) && (isWhole(rule.maxTerms) || isWhole(rule.minTerms)),
      'a scaling rule needs maxTerms or minTerms',
    );
    for (const stage of Object.keys(offsets)) {
      say(
        isStage(stage) && isWhole(offsets[stage]),
        `scaling: "${stage}" must be a stage with a number of days`,
      );
      if (stage === 'before-due') say((offsets[stage] as number) < 0, 'scaling: before-due must be below 0');
      else
        say(
          stage === 'due-today' ? false : (offsets[stage] as number) > 0,
          `scaling: ${stage} cannot move there`,
        );
    }
  }
}

function checkWorkingWeeks(weeks: unknown, say: Say): void {
  const list = Array.isArray(weeks) ? weeks.filter(isData) : [];
  say(Array.isArray(weeks), 'workingWeeks must be a list');
  const seen = new Set<unknown>();
  for (const week of list) {
    const regions = Array.isArray(week.regions) ? week.regions : [];
    say(regions.length > 0, 'a working week needs its regions');
    for (const region of regions) {
      say(/^[A-Z]{2}$/.test(String(region)), `workingWeeks: "${region}" is not a region of two capitals`);
      say(!seen.has(region), `workingWeeks: ${region} stands twice`);
      seen.add(region);
    }
    checkSendingDays('workingWeeks.sendingDays', week.sendingDays, say);
  }
}

function checkSendingDays(name: string, days: unknown, say: Say): void {
  const list = Array.isArray(days) ? days : [];
  say(
    list.length > 0 && list.every((day) => isWhole(day) && day >= 1 && day <= 7),
    `${name} must list weekdays from 1 (Monday) to 7`,
  );
}

const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isWhole = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value);
const isStage = (value: unknown): boolean => STAGE_ORDER.indexOf(value as never) >= 0;
