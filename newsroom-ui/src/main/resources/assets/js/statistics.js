// Draws a chart of the table of months; the table remains as the text form of the chart.
const figure = document.getElementById("months-chart");
const table = document.querySelector('[data-table="month"]');

if (figure && table && window.Chart) {
  const rows = [...table.tBodies[0].rows].sort((a, b) => (a.dataset.key < b.dataset.key ? -1 : 1));
  const month = new Intl.DateTimeFormat(document.documentElement.lang, { month: "short", timeZone: "UTC" });
  // The year is written only below its first month, so that all months have enough space.
  const labels = rows.map((row, i) => {
    const [year, of] = row.dataset.key.split("-");
    const name = month.format(new Date(Date.UTC(Number(year), Number(of) - 1, 1)));
    return i === 0 || of === "01" ? [name, year] : name;
  });
  const heads = [...table.tHead.rows[0].cells].map((cell) => {
    const copy = cell.cloneNode(true);
    copy.querySelector(".sort")?.remove();
    return copy.textContent.trim();
  });
  const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  let chart;

  const draw = () => {
    chart?.destroy();
    const number = new Intl.NumberFormat(document.documentElement.lang);
    Chart.defaults.font.family = token("--sans");
    Chart.defaults.color = token("--quiet");
    chart = new Chart(figure.querySelector("canvas"), {
      type: "bar",
      data: {
        labels,
        datasets: [
          {
            label: heads[2],
            data: rows.map((row) => Number(row.dataset.answered)),
            backgroundColor: token("--red"),
            order: 1,
          },
          {
            label: heads[1],
            data: rows.map((row) => Number(row.dataset.received)),
            backgroundColor: token("--sunk"),
            borderColor: token("--quiet"),
            borderWidth: { top: 1, right: 1, left: 1, bottom: 0 },
            order: 2,
          },
        ],
      },
      options: {
        animation: matchMedia("(prefers-reduced-motion: reduce)").matches ? false : { duration: 400 },
        maintainAspectRatio: false,
        grouped: false,
        maxBarThickness: 56,
        interaction: { mode: "index", intersect: false },
        scales: {
          x: { ticks: { maxRotation: 0 }, grid: { display: false }, border: { color: token("--rule-strong") } },
          y: { beginAtZero: true, ticks: { precision: 0, callback: (v) => number.format(v) }, grid: { color: token("--rule") }, border: { display: false } },
        },
        plugins: {
          legend: { align: "start", reverse: true, labels: { boxWidth: 12, boxHeight: 12 } },
          tooltip: { callbacks: { title: ([item]) => rows[item.dataIndex].cells[0].textContent.trim(), label: (item) => ` ${item.dataset.label}  ${number.format(item.parsed.y)}` } },
        },
      },
    });
  };

  figure.hidden = false;
  draw();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
}
