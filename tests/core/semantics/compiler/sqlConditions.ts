/** What the readings' windows and statuses mean, as a person writes it. */
export const may = `order_date >= '2025-05-01' AND order_date < '2025-06-01'`;
export const april = `order_date >= '2025-04-01' AND order_date < '2025-05-01'`;
export const year = `order_date >= '2025-01-01' AND order_date <= '2025-06-18'`;
export const kept = `status <> 'Cancelled'`;
export const openSales = `status IN ('Pending', 'Processing', 'Shipped')`;
export const openPurchases = `status IN ('Ordered', 'In Transit')`;
