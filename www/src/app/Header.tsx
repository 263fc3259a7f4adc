// Name, promise, and what concerns the page as a whole.

import { signal } from "@preact/signals";
import { language, t, type Key } from "../strings";
import { Icon } from "./Icon";
import { keeping, notKept } from "./keep";
import { load, save } from "./preferences";
import { goToSource, helpOpen } from "./shortcuts";
import { result } from "./state";

const themes = ["auto", "light", "dark"] as const;
type Theme = (typeof themes)[number];

const darkQuery = matchMedia("(prefers-color-scheme: dark)");
const systemDark = signal(darkQuery.matches);
darkQuery.addEventListener("change", () => (systemDark.value = darkQuery.matches));

const theme = signal<Theme>(themes.find((each) => each === load("theme")) ?? "auto");

/** Follows the reader's choices on the document: language and theme. */
export function applyAppearance(): void {
  const root = document.documentElement;
  root.lang = language.value === "zh" ? "zh-CN" : "en";
  document.title = language.value === "zh" ? "报告透镜 Report Lens" : "Report Lens 报告透镜";
  root.dataset.scheme = theme.value === "auto" ? (systemDark.value ? "dark" : "light") : theme.value;
}

export function chooseLanguage(): void {
  const stored = load("language");
  const own = navigator.languages.find((tag) => /^(zh|en)\b/i.test(tag)) ?? "en";
  language.value = (stored ?? own).toLowerCase().startsWith("zh") ? "zh" : "en";
}

export function Header() {
  const next = themes[(themes.indexOf(theme.value) + 1) % themes.length] ?? "auto";
  return (
    <header class="top">
      {result.value && (
        <button type="button" class="skip" onClick={goToSource}>
          {t("app.skip")}
        </button>
      )}
      <h1>
        <span class="lens" aria-hidden="true" />
        {t("app.name")}
      </h1>
      <p class="privacy">
        <span aria-live="polite">{t(notKept.value ? "app.privacyNotKept" : keeping.value ? "app.privacyKept" : "app.privacy")}</span>{" "}
        <button type="button" class="link" aria-haspopup="dialog" onClick={() => (helpOpen.value = true)}>
          {t("app.privacyMore")}
        </button>
      </p>
      <div class="tools">
        <button
          type="button"
          class="icon theme"
          data-theme-choice={theme.value}
          aria-label={t(`theme.${theme.value}` as Key)}
          title={t(`theme.${theme.value}` as Key)}
          onClick={() => {
            theme.value = next;
            save("theme", next);
          }}
        >
          <Icon name={theme.value} />
        </button>
        <button type="button" id="help" class="icon" aria-label={t("help.open")} title={t("help.open")} onClick={() => (helpOpen.value = true)}>
          <Icon name="help" />
        </button>
        <button
          type="button"
          id="language"
          lang={language.value === "zh" ? "en" : "zh-CN"}
          onClick={() => {
            language.value = language.value === "zh" ? "en" : "zh";
            save("language", language.value);
          }}
        >
          {t("language.other")}
        </button>
      </div>
    </header>
  );
}
