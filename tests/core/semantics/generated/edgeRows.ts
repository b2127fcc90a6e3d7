import type { TableName } from '../../../../src/core/database/tables.js';

/**
 * Rows that real tables have and tidy ones lack: values that are missing, zeros, parts without a
 * whole and wholes without parts, names with quotes, and days at the ends of weeks and years.
 */
export const edgeRows: Readonly<Record<TableName, readonly string[]>> = {
  product: [
    'E1,"Washer, ""fine"" 1/4\'",Fasteners,0.00,0.00,S006,Falcon Electrical,2024-02-29,2025-06-18',
    'E2,Never sold,,,,,,,',
    'E3,Zürich Übergrößé,Électronique,99999999.99,0.01,S900,éclair,2025-06-18,',
    'E4,zeta,fasteners,1.00,2.00,S901,Éclair,2024-12-31,2025-01-01'
  ],
  warehouse_product: [
    'WH02,E1,0,0,0,0,0,2024-12-30',
    'WH02,E2,,,,,,',
    'WH99,E3,-5,10,5,20,,2025-06-18',
    'WH99,E4,7,7,7,7,7,',
    'WH01,E9,3,1,9,2,4,2025-06-16'
  ],
  sales_order_header: [
    'SO,e1,2024-12-30,C0021,Union Textiles,WH02,,Westend,2025-01-05,Delivered',
    'SO,e2,2025-06-18,C0047,Summit Stores 46,WH99,,,2025-06-18,Pending',
    'SO,e3,2025-06-15,,,,,Northgate,,',
    'WEB,e1,2024-02-29,C0021,Union Textiles,WH02,"1, Main ""Rd""",Westend,2024-03-01,Shipped',
    'WEB,e4,,C0021,Union Textiles,WH01,,Westend,2025-06-17,Processing',
    'WEB,e5,2025-06-17,C0999,"O\'Hara, Ltd.",WH01,,Westend,2025-06-22,Cancelled'
  ],
  sales_order_line: [
    'SO,e1,1,E1,0,0,0.00,0.00,Fulfilled',
    'SO,e1,2,P1001,5,5,22.94,114.70,Fulfilled',
    'SO,e2,1,P1027,10,,7.99,,Pending',
    'SO,e3,1,,3,1,1.00,3.00,',
    'WEB,e1,1,E3,2,3,0.01,0.02,Partial',
    'WEB,e4,1,E9,1,0,5.00,5.00,Pending',
    'WEB,e5,1,P1001,1,0,22.94,22.94,Pending',
    'SO,e8,1,P1001,4,0,22.94,91.76,Pending'
  ],
  purchase_order_header: [
    'PO,e1,2024-12-31,S006,Falcon Electrical,WH02,2025-01-01,2025-01-01,Received',
    'PO,e2,2025-06-18,S900,éclair,WH99,2025-06-18,,Ordered',
    'PO,e3,,,,,,,',
    'IMP,e1,2025-06-01,S006,Falcon Electrical,WH02,2025-06-17,,In Transit',
    'IMP,e4,2025-05-31,S901,Éclair,WH01,2025-06-30,2025-06-16,Received',
    'IMP,e5,2025-06-16,S999,Gone,WH01,2025-06-20,,Cancelled'
  ],
  purchase_order_line: [
    'PO,e1,1,E1,0,0,0.00,0.00,Received',
    'PO,e1,2,P1001,7,9,15.46,108.22,Received',
    'PO,e2,1,E3,3,,99999999.99,99999999.99,Pending',
    'PO,e3,1,,,,,,',
    'IMP,e1,1,P1001,12,5,15.00,180.00,Partial',
    'IMP,e4,1,E9,1,1,1.00,1.00,Received',
    'PO,e8,1,P1001,4,0,15.46,61.84,Pending'
  ]
};
