// Which terms are listed, and the reader's own word lists.

import { useRef } from "preact/hooks";
import { download } from "../app/clipboard";
import { readFile } from "../app/files";
import { choose } from "../app/navigate";
import { SearchBox } from "../app/SearchBox";
import { current } from "../app/state";
import { t } from "../strings";
import { order as cutOff, readerWords, setReaderWords, switches, switchNames, toggle } from "./options";
import { order, query, section, sorting } from "./table";
import { positionsOf, terms } from "./terms";

export function KeywordBar() {
  const shown = current.value;
  const byCount = sorting.value?.by === "count";
  return (
    <div class="bar-top">
      <div class="line">
        <SearchBox
          id="keywords-filter"
          words={query}
          label={t("keywords.filterLabel")}
          placeholder={t("keywords.filter")}
          title={t("keywords.filterHelp")}
        />
        <span class="segmented" role="group" aria-label={t("keywords.sort")}>
          <button type="button" aria-pressed={!byCount} onClick={() => sortBy("score")}>
            {t("keywords.byScore")}
          </button>
          <button type="button" aria-pressed={byCount} onClick={() => sortBy("count")}>
            {t("keywords.byCount")}
          </button>
        </span>
      </div>
      <InText words={query.value.trim().replace(/^\^|\$$/g, "")} />
      <div class="line facets">
        {shown && shown.roots.length > 1 && (
          <select
            aria-label={t("keywords.section")}
            value={section.value ?? ""}
            onChange={(event) => (section.value = event.currentTarget.value ? Number(event.currentTarget.value) : null)}
          >
            <option value="">{t("keywords.whole")}</option>
            {shown.roots.slice(0, 200).map((root) => (
              <option key={root} value={root}>{shown.analysis.outline[root]?.text}</option>
            ))}
          </select>
        )}
        <OwnWords />
      </div>
      <p class="visually-hidden" role="status">{t("keywords.shown", { n: order.value.length })}</p>
    </div>
  );
}

function sortBy(by: "score" | "count"): void {
  sorting.value = by === "count" ? { by, down: true } : null;
  cutOff.value = by;
}

/** Words that are no term may stand in the text all the same, inside of other words too: 段简 in 阶段简单. */
function InText({ words }: { words: string }) {
  if (!words || terms.value.some(({ term }) => term === words)) return null;
  const total = positionsOf(words).length;
  if (total === 0) return null;
  return (
    <button type="button" id="in-text" onClick={() => choose({ kind: "keyword", term: words, occurrence: 0 })}>
      {t("keywords.inText", { words, n: total })}
    </button>
  );
}

function OwnWords() {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <details class="menu words">
      <summary>{t("words.title")}</summary>
      <div class="menu-body">
        <fieldset>
          <legend>{t("words.show")}</legend>
          {switchNames.map((name) => (
            <label key={name}>
              <input type="checkbox" checked={switches.value.has(name)} onChange={() => toggle(name)} />
              {t(`words.${name}`)}
            </label>
          ))}
        </fieldset>
        <label class="own">
          <span>{t("words.own")}</span>
          <textarea
            id="own-words"
            rows={6}
            value={readerWords.value}
            placeholder={t("words.example")}
            aria-describedby="own-words-help"
            onInput={(event) => setReaderWords(event.currentTarget.value)}
          />
        </label>
        <p class="faint" id="own-words-help">{t("words.help")}</p>
        <p class="faint">{t("words.kept")}</p>
        <div class="line">
          <button type="button" onClick={() => download("words.txt", new Blob([readerWords.value], { type: "text/plain" }))}>
            {t("words.save")}
          </button>
          <button type="button" onClick={() => picker.current?.click()}>{t("words.load")}</button>
          <input
            ref={picker}
            type="file"
            hidden
            accept=".txt,text/plain"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              if (file) void readFile(file).then(setReaderWords);
              event.currentTarget.value = "";
            }}
          />
        </div>
      </div>
    </details>
  );
}
