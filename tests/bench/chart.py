"""The chart of the suite."""


def draw(times, limit, path):
    """times: title → peer → seconds. One row of marks per kernel: each peer's time over that of the limit."""
    import matplotlib
    matplotlib.use("svg")
    from matplotlib import pyplot
    matplotlib.rcParams["svg.hashsalt"] = "kernelc"  # the same picture for the same figures
    titles = list(times)
    peers = [peer for peer in next(iter(times.values())) if peer != limit]
    figure, axes = pyplot.subplots(figsize=(9, 0.42 * len(titles) + 1.2), layout="constrained")
    for peer, marker in zip(peers, "oD^vsPX"):
        rows = [row for row, title in enumerate(titles) if peer in times[title]]
        axes.scatter([times[titles[row]][peer] / times[titles[row]][limit] for row in rows], rows, label=peer.replace("`", ""),
                     marker=marker, s=70 if peer.startswith("kernelc") else 34, zorder=3 if peer.startswith("kernelc") else 2)
    axes.axvline(1, color="grey", linewidth=1)
    axes.set_xscale("log")
    axes.set_xticks([0.5, 1, 2, 5, 10, 20, 50], ["0.5", "1", "2", "5", "10", "20", "50"])
    axes.set_yticks(range(len(titles)), titles)
    axes.set_ylim(len(titles) - 0.5, -0.5)
    axes.grid(axis="x", alpha=0.3)
    axes.set_xlabel(f"time, of that of {limit} (less is better)")
    axes.legend(ncols=len(peers), loc="upper center", bbox_to_anchor=(0.35, 1.06), frameon=False, fontsize="small", handletextpad=0.1)
    figure.savefig(path, metadata={"Date": None})
