import { Component, type ReactNode } from "react";

/** Keeps a fault of one island to that island: the page stays, and says where the figure is told in words. */
export class IslandBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <p role="status" className="island-fault">
        This part of the page could not be started. What it shows stands below, in words.
      </p>
    );
  }
}
