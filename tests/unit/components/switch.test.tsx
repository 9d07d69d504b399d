import { useState } from 'preact/hooks';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Switch } from '@/components/parts/Switch';
import { MarksSwitch } from '@/components/settings/MarksSwitch';
import { complaints, mount, settled } from './mount';

function Living({ onChange }: { onChange: (checked: boolean) => void }) {
  const [checked, setChecked] = useState(false);
  const change = (next: boolean) => {
    onChange(next);
    setChecked(next);
  };
  return (
    <div class="pg" data-theme="light">
      <Switch checked={checked} onChange={change} describedBy="why">
        Lights
      </Switch>
      <p id="why">They help to see.</p>
    </div>
  );
}

describe('Switch', () => {
  it('should be a switch by its role, with a name, a state and what explains it', async () => {
    await mount('popup', <Living onChange={() => {}} />);
    const control = page.getByRole('switch', { name: 'Lights', exact: true });
    await expect.element(control).not.toBeChecked();
    await expect.element(control).toHaveAccessibleDescription('They help to see.');
    await control.click();
    await expect.element(control).toBeChecked();
    await expect.element(control).toHaveAccessibleName('Lights');
  });

  it('should be turned by Space, by Enter and by a click on its words', async () => {
    const onChange = vi.fn<(checked: boolean) => void>();
    const view = await mount('popup', <Living onChange={onChange} />);
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement).toBe(view.get('[role=switch]'));
    await userEvent.keyboard(' ');
    await settled();
    await userEvent.keyboard('{Enter}');
    await settled();
    await userEvent.click(view.get('.pg-switch-name'));
    expect(onChange.mock.calls).toEqual([[true], [false], [true]]);
    expect(document.activeElement).toBe(view.get('[role=switch]'));
  });

  it('should tell its state by a place and a tick, and move nothing but its knob', async () => {
    const view = await mount('popup', <Living onChange={() => {}} />);
    const place = (part: string) => view.get(part).getBoundingClientRect();
    const rest = async () => {
      await settled();
      for (const animation of document.getAnimations()) animation.finish();
    };
    const tick = () => getComputedStyle(view.get('.pg-switch-tick')).opacity;
    const before = { track: place('.pg-switch-track'), knob: place('.pg-switch-knob').left };
    expect(tick()).toBe('0');
    view.get('button').click();
    await rest();
    expect(place('.pg-switch-knob').left - before.knob).toBe(14);
    expect(place('.pg-switch-track')).toEqual(before.track);
    expect(tick()).toBe('1');
  });

  it('should put its knob the other way where reading runs from right to left', async () => {
    const draw = (checked: boolean) => (
      <div class="pg" data-theme="light" dir="rtl">
        <Switch checked={checked} onChange={() => {}}>
          Lights
        </Switch>
      </div>
    );
    const view = await mount('popup', draw(true));
    const left = () => view.get('.pg-switch-knob').getBoundingClientRect().left;
    const on = left();
    await view.draw(draw(false));
    for (const animation of document.getAnimations()) animation.finish();
    expect(left() - on).toBe(14);
  });

  it('should be large enough to hit', async () => {
    const view = await mount('popup', <Living onChange={() => {}} />);
    const { width, height } = view.get('button').getBoundingClientRect();
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
  });

  describe.each(['light', 'dark'] as const)('in %s', (theme) => {
    it.each([true, false])('should have nothing for axe to complain about, checked: %s', async (checked) => {
      await mount(
        'popup',
        <div class="pg" data-theme={theme}>
          <Switch checked={checked} onChange={() => {}}>
            Lights
          </Switch>
        </div>,
      );
      expect(await complaints()).toEqual([]);
    });
  });
});

describe('MarksSwitch', () => {
  it('should keep its place, out of reach, until its state is known', async () => {
    const marks = (value: boolean | null) => (
      <div class="pg" data-theme="light">
        <MarksSwitch marks={value} onMarks={() => {}} />
      </div>
    );
    const view = await mount('popup', marks(null));
    const height = view.get('.pg').offsetHeight;
    expect(height).toBeGreaterThan(0);
    expect(page.getByRole('switch').elements()).toEqual([]);
    await view.draw(marks(true));
    expect(view.get('.pg').offsetHeight).toBe(height);
    await expect.element(page.getByRole('switch', { name: 'Mark known papers on pages' })).toBeChecked();
  });
});
