import { render } from 'preact';
import { browser } from 'wxt/browser';
import { PaperglossDatabase } from '@/lib/store/database';
import { App } from './app';
import '@/components/styles/popup.css';

// `popup.html?tab=5` shows the popup for that tab; without it, for the tab it was opened over.
const asked = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
const isPopup = browser.extension.getViews({ type: 'popup' }).includes(window);

render(
  <App
    db={new PaperglossDatabase()}
    tabId={Number.isInteger(asked) ? asked : null}
    place={isPopup ? 'popup' : 'tab'}
  />,
  document.getElementById('app') as HTMLElement,
);
