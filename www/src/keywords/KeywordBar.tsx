// Which terms are listed, and the reader's own word lists.

import { useRef } from "preact/hooks";
import { download } from "../app/clipboard";
import { readFile } from "../app/files";
import { choose } from "../app/navigate";
import { Menu } from "../app/Menu";
import { SearchBox } from "../app/SearchBox";
import { current, status } from "../app/state";
import { entryName } from "../outline/entryName";
import { t } from "../strings";
import { readerWords, setReaderWords, switches, switchNames, toggle } from "./options";
import { countIn, order, query, section, sortBy, sorting } from "./table";
import { positionsOf, terms } from "./terms";

export function KeywordBar() {
  const shown = current.value;
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
          <button type="button" aria-pressed={sorting.value === null} onClick={() => sortBy(null)}>
            {t("keywords.byScore")}
          </button>
          <button
            type="button"
            aria-pressed={sorting.value?.by === "count" && sorting.value.down}
            onClick={() => sortBy({ by: "count", down: true })}
          >
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
            onChange={(event) => countIn(event.currentTarget.value ? Number(event.currentTarget.value) : null)}
          >
            <option value="">{t("keywords.whole")}</option>
            {shown.roots.slice(0, 200).map((root) => (
              <option key={root} value={root}>{entryName(shown.analysis.outline[root])}</option>
            ))}
          </select>
        )}
        <OwnWords />
      </div>
      <p class="visually-hidden" role="status">{t("keywords.shown", { n: order.value.length })}</p>
    </div>
  );
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

async function loadWords(file: File): Promise<void> {
  try {
    setReaderWords(await readFile(file));
  } catch {
    status.value = { kind: "failed", code: "file", blanks: { name: file.name } };
  }
}

function OwnWords() {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <Menu title={t("words.title")} class="words">
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
            if (file) void loadWords(file);
            event.currentTarget.value = "";
          }}
        />
      </div>
    </Menu>
  );
}
