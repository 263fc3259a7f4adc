// The page as a whole.

import { useSignalEffect } from "@preact/signals";
import { useRef } from "preact/hooks";
import { OutlineView } from "../outline/OutlineView";
import { SourceView } from "../source/SourceView";
import { t } from "../strings";
import { Header } from "./Header";
import { Help } from "./Help";
import { InputCard } from "./InputCard";
import { result, view } from "./state";
import { StatusLine } from "./StatusLine";
import { Tabs } from "./Tabs";
import { layout, panelWidth } from "./viewport";

export function App() {
  const shown = result.value !== null;
  const arrangement = layout.value;
  const hasOwnColumn = (name: "outline" | "source") =>
    name === "outline" ? arrangement === "wide" : arrangement !== "narrow";
  const visible = (name: "outline" | "source") => hasOwnColumn(name) || view.value === name;

  return (
    <>
      <Header />
      <main class={shown ? "report" : "start"} data-layout={arrangement}>
        <Region name="outline" asTab={!hasOwnColumn("outline")} hidden={!shown || !visible("outline")}>
          <OutlineView />
        </Region>
        <div class="center">
          <InputCard />
          <StatusLine />
          <Region name="source" asTab={!hasOwnColumn("source")} hidden={!shown || !visible("source")}>
            <SourceView />
          </Region>
        </div>
        <Tabs hidden={!shown} />
      </main>
      <Help />
    </>
  );
}

interface RegionProps {
  name: "outline" | "source";
  asTab: boolean;
  hidden: boolean;
  children: preact.ComponentChildren;
}

/** A view with a column of its own, or the panel of a tab where there is no room for one. */
function Region({ name, asTab, hidden, children }: RegionProps) {
  return (
    <section
      id={name}
      class={`panel ${name}`}
      hidden={hidden}
      role={asTab ? "tabpanel" : "region"}
      aria-label={t(`view.${name}`)}
      {...(asTab ? { tabIndex: -1 } : {})}
    >
      {name === "outline" && <h2 class="panel-title">{t("view.outline")}</h2>}
      {children}
    </section>
  );
}

/** Follows how wide the panels are. */
export function usePanelWidth() {
  const element = useRef<HTMLDivElement>(null);
  useSignalEffect(() => {
    const target = element.current;
    if (!target) return;
    const observer = new ResizeObserver(() => {
      if (target.clientWidth > 0) panelWidth.value = Math.floor(target.clientWidth / 20) * 20;
    });
    observer.observe(target);
    return () => observer.disconnect();
  });
  return element;
}
