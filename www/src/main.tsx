// Entry of the page.

import { effect } from "@preact/signals";
import { render } from "preact";
import { App } from "./app/App";
import { applyAppearance, chooseLanguage } from "./app/Header";
import { acceptDrops } from "./app/InputCard";
import { startKeeping } from "./app/keep";
import { followHistory } from "./app/navigate";
import { startSession } from "./app/session";
import { listenForShortcuts } from "./app/shortcuts";
import { status } from "./app/state";

chooseLanguage();
effect(applyAppearance);
effect(() => {
  document.documentElement.dataset.state = status.value.kind;
});
startSession();
followHistory();
acceptDrops();
listenForShortcuts();
const root = document.getElementById("app");
// What stood there until now was for browsers that don't get this far.
root?.replaceChildren();
if (root) render(<App />, root);
void startKeeping();
