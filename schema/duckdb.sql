CREATE TABLE product (
  product_code VARCHAR(50) NOT NULL,
  product_name VARCHAR(200) NOT NULL,
  product_group VARCHAR(50),
  unit_cost DECIMAL(10,2),
  unit_price DECIMAL(10,2),
  supplier_code VARCHAR(50),
  supplier_name VARCHAR(200),
  created_date DATE,
  updated_date DATE,
  PRIMARY KEY (product_code)
);

CREATE TABLE warehouse_product (
  warehouse_code VARCHAR(50) NOT NULL,
  product_code VARCHAR(50) NOT NULL,
  current_stock INTEGER,
  minimum_stock INTEGER,
  maximum_stock INTEGER,
  reorder_point INTEGER,
  lead_time_days INTEGER,
  last_restock_date DATE,
  PRIMARY KEY (warehouse_code, product_code),
  FOREIGN KEY (product_code) REFERENCES product (product_code)
);

CREATE TABLE sales_order_header (
  sales_order_prefix VARCHAR(10) NOT NULL,
  sales_order_number VARCHAR(50) NOT NULL,
  order_date DATE,
  customer_code VARCHAR(50),
  customer_name VARCHAR(200),
  warehouse_code VARCHAR(50),
  delivery_address VARCHAR(500),
  delivery_area VARCHAR(100),
  delivery_date DATE,
  status VARCHAR(50),
  PRIMARY KEY (sales_order_prefix, sales_order_number)
);

CREATE TABLE sales_order_line (
  sales_order_prefix VARCHAR(10) NOT NULL,
  sales_order_number VARCHAR(50) NOT NULL,
  sales_order_line INTEGER NOT NULL,
  product_code VARCHAR(50),
  order_quantity INTEGER,
  fulfilled_quantity INTEGER,
  unit_price DECIMAL(10,2),
  line_total DECIMAL(10,2),
  fulfillment_status VARCHAR(50),
  PRIMARY KEY (sales_order_prefix, sales_order_number, sales_order_line),
  FOREIGN KEY (sales_order_prefix, sales_order_number) REFERENCES sales_order_header (sales_order_prefix, sales_order_number),
  FOREIGN KEY (product_code) REFERENCES product (product_code)
);

CREATE TABLE purchase_order_header (
  purchase_order_prefix VARCHAR(10) NOT NULL,
  purchase_order_number VARCHAR(50) NOT NULL,
  order_date DATE,
  supplier_code VARCHAR(50),
  supplier_name VARCHAR(200),
  warehouse_code VARCHAR(50),
  expected_delivery_date DATE,
  actual_delivery_date DATE,
  status VARCHAR(50),
  PRIMARY KEY (purchase_order_prefix, purchase_order_number)
);

CREATE TABLE purchase_order_line (
  purchase_order_prefix VARCHAR(10) NOT NULL,
  purchase_order_number VARCHAR(50) NOT NULL,
  purchase_order_line INTEGER NOT NULL,
  product_code VARCHAR(50),
  order_quantity INTEGER,
  received_quantity INTEGER,
  unit_cost DECIMAL(10,2),
  line_total DECIMAL(10,2),
  receipt_status VARCHAR(50),
  PRIMARY KEY (purchase_order_prefix, purchase_order_number, purchase_order_line),
  FOREIGN KEY (purchase_order_prefix, purchase_order_number) REFERENCES purchase_order_header (purchase_order_prefix, purchase_order_number),
  FOREIGN KEY (product_code) REFERENCES product (product_code)
);
