// It has arrived: what was kept on this device until then may go.
try {
  localStorage.removeItem("zd-draft");
} catch {
  // A browser that keeps nothing has nothing to remove.
}
