import { mount } from 'svelte';
import App from './App.svelte';
import './app.css';
import { chooseTexts } from './texts/choose';

await chooseTexts(navigator.languages);
mount(App, { target: document.getElementById('app') as HTMLElement });
