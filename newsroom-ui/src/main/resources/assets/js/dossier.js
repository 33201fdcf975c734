// Draws a chart of the table of weeks; the table remains as the text form of the chart.
const figure = document.getElementById("weeks-chart");
const table = document.querySelector("[data-weeks]");

if (figure && table && window.Chart) {
  const rows = [...table.querySelectorAll("tbody tr")];
  const short = new Intl.DateTimeFormat(document.documentElement.lang, { month: "numeric", day: "numeric", timeZone: "UTC" });
  const labels = rows.map((row, i) => {
    const [year, month, day] = row.dataset.key.split("-").map(Number);
    const name = short.format(new Date(Date.UTC(year, month - 1, day)));
    return i === 0 || (month === 1 && day <= 7) ? [name, String(year)] : name;
  });
  const heads = [...table.querySelectorAll("thead th")].map((cell) => cell.textContent.trim());
  const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  let chart;

  const draw = () => {
    chart?.destroy();
    Chart.defaults.font.family = token("--sans");
    Chart.defaults.color = token("--quiet");
    chart = new Chart(figure.querySelector("canvas"), {
      type: "bar",
      data: {
        labels,
        datasets: [
          { label: heads[1], data: rows.map((r) => Number(r.dataset.cases)), backgroundColor: token("--red"), stack: "all" },
          { label: heads[2], data: rows.map((r) => Number(r.dataset.voices)), backgroundColor: token("--rule"), stack: "all" },
        ],
      },
      options: {
        animation: matchMedia("(prefers-reduced-motion: reduce)").matches ? false : { duration: 400 },
        maintainAspectRatio: false,
        maxBarThickness: 36,
        interaction: { mode: "index", intersect: false },
        scales: {
          x: { stacked: true, ticks: { maxRotation: 0, autoSkipPadding: 12 }, grid: { display: false }, border: { color: token("--rule-strong") } },
          y: { stacked: true, beginAtZero: true, ticks: { precision: 0 }, grid: { color: token("--rule") }, border: { display: false } },
        },
        plugins: {
          legend: { align: "start", labels: { boxWidth: 12, boxHeight: 12 } },
          tooltip: { callbacks: { title: ([item]) => rows[item.dataIndex].cells[0].textContent.trim() } },
        },
      },
    });
  };

  figure.hidden = false;
  table.open = false;
  draw();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
}
