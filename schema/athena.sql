CREATE EXTERNAL TABLE product (
  product_code string,
  product_name string,
  product_group string,
  unit_cost decimal(10,2),
  unit_price decimal(10,2),
  supplier_code string,
  supplier_name string,
  created_date date,
  updated_date date
)
STORED AS PARQUET
LOCATION '${location}/product/'
TBLPROPERTIES ('parquet.compression' = 'SNAPPY');

CREATE EXTERNAL TABLE warehouse_product (
  warehouse_code string,
  product_code string,
  current_stock int,
  minimum_stock int,
  maximum_stock int,
  reorder_point int,
  lead_time_days int,
  last_restock_date date
)
STORED AS PARQUET
LOCATION '${location}/warehouse_product/'
TBLPROPERTIES ('parquet.compression' = 'SNAPPY');

CREATE EXTERNAL TABLE sales_order_header (
  sales_order_prefix string,
  sales_order_number string,
  order_date date,
  customer_code string,
  customer_name string,
  warehouse_code string,
  delivery_address string,
  delivery_area string,
  delivery_date date,
  status string
)
STORED AS PARQUET
LOCATION '${location}/sales_order_header/'
TBLPROPERTIES ('parquet.compression' = 'SNAPPY');

CREATE EXTERNAL TABLE sales_order_line (
  sales_order_prefix string,
  sales_order_number string,
  sales_order_line int,
  product_code string,
  order_quantity int,
  fulfilled_quantity int,
  unit_price decimal(10,2),
  line_total decimal(10,2),
  fulfillment_status string
)
STORED AS PARQUET
LOCATION '${location}/sales_order_line/'
TBLPROPERTIES ('parquet.compression' = 'SNAPPY');

CREATE EXTERNAL TABLE purchase_order_header (
  purchase_order_prefix string,
  purchase_order_number string,
  order_date date,
  supplier_code string,
  supplier_name string,
  warehouse_code string,
  expected_delivery_date date,
  actual_delivery_date date,
  status string
)
STORED AS PARQUET
LOCATION '${location}/purchase_order_header/'
TBLPROPERTIES ('parquet.compression' = 'SNAPPY');

CREATE EXTERNAL TABLE purchase_order_line (
  purchase_order_prefix string,
  purchase_order_number string,
  purchase_order_line int,
  product_code string,
  order_quantity int,
  received_quantity int,
  unit_cost decimal(10,2),
  line_total decimal(10,2),
  receipt_status string
)
STORED AS PARQUET
LOCATION '${location}/purchase_order_line/'
TBLPROPERTIES ('parquet.compression' = 'SNAPPY');
