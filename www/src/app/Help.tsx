// The keys, what becomes of the text, and what the page is made of.

import { useEffect, useRef } from "preact/hooks";
import { t } from "../strings";
import { Icon } from "./Icon";
import { keeping, notKept, setKeeping } from "./keep";
import { enabled, helpOpen, setEnabled, shortcuts } from "./shortcuts";

interface About {
  version?: string;
  build?: string;
  third_parties?: Record<string, string>[];
  notice?: string;
}

function about(): About {
  try {
    return JSON.parse(document.getElementById("about")?.textContent ?? "{}") as About;
  } catch {
    return {};
  }
}

export function Help() {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (helpOpen.value) dialog.current?.showModal();
    else dialog.current?.close();
  }, [helpOpen.value]);
  return (
    <dialog ref={dialog} class="help" aria-labelledby="help-title" onClose={() => (helpOpen.value = false)}>
      {helpOpen.value && <Body />}
    </dialog>
  );
}

function Body() {
  const { version, build, third_parties: parties = [], notice } = about();
  return (
    <>
      <header class="line">
        <h2 id="help-title" class="grow">{t("help.title")}</h2>
        <button type="button" class="icon" aria-label={t("action.close")} onClick={() => (helpOpen.value = false)}>
          <Icon name="cross" />
        </button>
      </header>
      <section>
        <h3>{t("help.privacy")}</h3>
        <p>{t("help.privacyText")}</p>
        <label class="line keep">
          <input
            id="keep"
            type="checkbox"
            aria-describedby="keep-help"
            checked={keeping.value}
            onChange={(event) => setKeeping(event.currentTarget.checked)}
          />
          {t("keep.switch")}
        </label>
        <p id="keep-help" class="faint">{t("keep.help")}</p>
        {notKept.value && <p class="keep-failed" role="alert">{t("keep.failed")}</p>}
      </section>
      <section>
        <h3>{t("help.keys")}</h3>
        <dl class="keys">
          {shortcuts.map(({ name, key }) => (
            <div key={name}>
              <dt><kbd>{key}</kbd></dt>
              <dd>{t(`shortcut.${name}`)}</dd>
            </div>
          ))}
        </dl>
        <label class="line">
          <input type="checkbox" checked={enabled.value} onChange={(event) => setEnabled(event.currentTarget.checked)} />
          {t("help.enabled")}
        </label>
      </section>
      <section>
        <h3>{t("help.about")}</h3>
        <p>
          Report Lens {version} · MIT OR Apache-2.0
          {build && <span class="build faint">{` ${t("help.build")} ${build.slice(0, 16)}`}</span>}
        </p>
        <details>
          <summary>{t("help.parties", { n: parties.length })}</summary>
          <ul class="parties">
            {parties.map((party, index) => (
              <li key={index}>{[party["name"], party["version"], party["license"] ?? party["licence"]].filter(Boolean).join(" · ")}</li>
            ))}
          </ul>
          {notice && <pre>{notice}</pre>}
        </details>
      </section>
    </>
  );
}
