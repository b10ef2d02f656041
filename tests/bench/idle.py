"""What the program costs while it waits in the tray, and how soon it is there when called: idle.py PROGRAM [FOLDER]
Prints the memory (RSS; PSS) of a start with --background once FOLDER is read, how often each of its threads wakes in ten
seconds of rest, and how long a second start takes to show the small window and the main one."""
import pathlib
import statistics
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "desktop"))
from desktop import Desktop, wait_for  # noqa: E402

REST = 10  # seconds


def memory(pid):
    rollup = pathlib.Path(f"/proc/{pid}/smaps_rollup").read_text()
    fields = dict(line.split(":", 1) for line in rollup.splitlines()[1:])
    return {name: int(fields[name].split()[0]) / 1024 for name in ("Rss", "Pss", "Private_Dirty")}


def wakes(pid):
    """How often each thread has gone to sleep by itself so far: it had woken before."""
    counts = {}
    for task in pathlib.Path(f"/proc/{pid}/task").iterdir():
        status = (task / "status").read_text()
        counts[task.name] = (status.split("Name:\t")[1].split("\n")[0], int(status.split("\nvoluntary_ctxt_switches:\t")[1].split("\n")[0]))
    return counts


def called(here, command, title):
    began = time.monotonic()
    second = here.start(command)
    wait_for(title, lambda: here.windows(title))
    took = time.monotonic() - began
    second.wait(10)
    return took * 1000


def main(program, folder=None):
    with Desktop() as here:
        tray = here.serve("tray")
        command = [program, "--data-dir", str(here.home / "data")]
        if folder:
            subprocess.run([*command, "index", "--watch", folder], check=True, env=here.environment, capture_output=True)
        process = here.start([*command, "--background"])
        wait_for("the icon", lambda: tray.calls("RegisterStatusNotifierItem"))
        time.sleep(15)  # what is done once after a start is done
        print("at rest in the tray: " + ", ".join(f"{name} {value:.0f} MB" for name, value in memory(process.pid).items()))
        before = wakes(process.pid)
        time.sleep(REST)
        after = wakes(process.pid)
        rates = {(name, task): (count - before.get(task, (name, 0))[1]) / REST for task, (name, count) in after.items()}
        print(f"wake-ups a second: {sum(rates.values()):.1f}" + "".join(f", {name} {rate:.1f}" for (name, _), rate in rates.items() if rate > 0))
        quick = []
        for _ in range(9):
            quick.append(called(here, [*command, "--ask"], "Ask SuperInstance"))
            here.key("Escape")
            wait_for("it to go", lambda: not here.windows("Ask SuperInstance"))
        print(f"start of --ask to its window: median {statistics.median(quick):.0f} ms, worst {max(quick):.0f} ms")
        print(f"relaunch to the window: {called(here, command, 'SuperInstance'):.0f} ms")


main(*sys.argv[1:])
