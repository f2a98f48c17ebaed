import { Component, type ReactNode } from "react";
import { sharedWords } from "@/lib/words/islands/shared";
import type { InterfaceLang } from "@/lib/words/languages";

/** Keeps a fault of one island to that island: the page stays, and says where the figure is told in words. */
export class IslandBoundary extends Component<
  { lang: InterfaceLang; children: ReactNode },
  { failed: boolean }
> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <p role="status" className="island-fault">
        {sharedWords[this.props.lang].fault}
      </p>
    );
  }
}
