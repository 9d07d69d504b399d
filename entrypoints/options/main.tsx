import { render } from 'preact';
import { browser } from 'wxt/browser';
import { openStore } from '@/lib/store/open';
import { App } from './app';
import '@/components/styles/options.css';

render(<App db={openStore({ snapshots: browser.storage.local }).db} />, document.getElementById('app') as HTMLElement);
