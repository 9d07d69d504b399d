import { useId } from 'preact/hooks';

/** Which papers show while nothing is searched for. */
export type PaperOrder = 'newest' | 'rising';

export interface OrderSwitchProps {
  order: PaperOrder;
  onOrder(order: PaperOrder): void;
}

const NAMES: Record<PaperOrder, string> = { newest: 'Newest', rising: 'Rising' };

/** Newest or rising: radio buttons in the dress of words, one stop for Tab and arrows between them. */
export function OrderSwitch({ order, onOrder }: OrderSwitchProps) {
  const name = useId();
  return (
    <fieldset class="pg-order">
      <legend class="pg-vh">Papers to show</legend>
      {(['newest', 'rising'] as const).map((one) => (
        <label key={one}>
          <input class="pg-vh" type="radio" name={name} checked={one === order} onChange={() => onOrder(one)} />
          {NAMES[one]}
        </label>
      ))}
    </fieldset>
  );
}
