import type { RowAmounts } from '#core/invoices/read-amounts.ts';
import type { RowView } from '#core/table/row-view.ts';
import { addMoney, type Money, subtractMoney } from '#core/values/money.ts';

/** What lowers a balance beside payments. Refunds and corrections are written with either sign; each of these lowers. */
const LOWERING = ['withheld', 'writeOff', 'lowers'] as const;

/**
 * What is taken off the amount that payments leave open: tax that the customer pays to the state, a retention that is
 * not due yet, write-offs, what the owner says lowers it, less what raises it. Null when there is none.
 */
export function sumDeductions(amounts: RowAmounts, retained: Money | null): Money | null {
  const { money } = amounts;
  const lowering = LOWERING.map((field) => money[field])
    .concat([retained || undefined])
    .filter((one): one is Money => one !== undefined && one.minor !== 0)
    .map(absolute);
  const raises = money.raises;
  if (lowering.length === 0 && (!raises || raises.minor === 0)) return null;
  const zero: Money = { minor: 0, currency: (lowering[0] || (raises as Money)).currency };
  const sum = lowering.reduce(addMoney, zero);
  return raises ? subtractMoney(sum, absolute(raises)) : sum;
}

/**
 * Whether the total has the deductions taken off already, as Spanish and Italian invoices print it: base and tax prove it.
 * Null where nothing does. What the owner has said herself needs no proof: it is to be taken off.
 */
export function isTakenOffTotal({ money }: RowAmounts, deductions: Money | null): boolean | null {
  const sure = [money.withheld, money.retention, money.writeOff, money.discount].every(
    (one) => one === undefined || one.minor === 0,
  );
  if (sure) return false;
  const { net, tax, total, discount } = money;
  if (!net || !total) return null;
  const gross = tax ? addMoney(net, tax).minor : net.minor;
  if (Math.abs(gross - total.minor) <= 1) return false;
  const off = Math.abs(discount?.minor || 0) + (deductions?.minor || 0);
  return Math.abs(gross - off - total.minor) <= 1 ? true : null;
}

/** `owed` less the deductions, never below nothing: a deduction that was taken off already makes no credit. */
export function takeOff(owed: Money, deductions: Money | null): Money {
  if (deductions === null || owed.minor < 0) return owed;
  const left = subtractMoney(owed, deductions);
  return left.minor < 0 ? { minor: 0, currency: owed.currency } : left;
}

/**
 * True when a discount may have settled what is open, or may still be taken off: an amount that nothing shows as taken off
 * already, or a percentage of the total that is exactly what is open. Then the owner decides.
 */
export function discountMayCount(
  view: RowView,
  amounts: RowAmounts,
  left: Money | null,
  total: Money | null,
  takenOff: boolean,
): boolean {
  if (left === null || left.minor <= 0) return false;
  const given = amounts.money.discount;
  if (given && given.minor !== 0) return !takenOff;
  return view.all('discount').some(({ cell, shown }) => {
    const percent = percentOf(cell, shown);
    if (percent === null || total === null) return false;
    return Math.abs(left.minor - (total.minor * percent) / 100) <= 1;
  });
}

function percentOf(cell: unknown, shown: string): number | null {
  const match = /(\d+(?:[.,]\d+)?)\s*%/.exec(shown);
  if (match) return Number((match[1] as string).replace(',', '.'));
  return typeof cell === 'number' && cell > 0 && cell < 1 ? cell * 100 : null;
}

function absolute(money: Money): Money {
  return { minor: Math.abs(money.minor), currency: money.currency };
}
