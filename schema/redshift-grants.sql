-- What everybody has. Leave this out where others work in the same database.
REVOKE ALL ON SCHEMA public FROM PUBLIC;
REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC;
REVOKE TEMPORARY ON DATABASE ${database} FROM PUBLIC;

-- Warehouse Manager
CREATE ROLE warehouse_manager;
GRANT USAGE ON SCHEMA public TO ROLE warehouse_manager;
GRANT SELECT ON TABLE public.product TO ROLE warehouse_manager;
GRANT SELECT ON TABLE public.warehouse_product TO ROLE warehouse_manager;
GRANT SELECT ON TABLE public.sales_order_header TO ROLE warehouse_manager;
GRANT SELECT ON TABLE public.sales_order_line TO ROLE warehouse_manager;
CREATE USER "IAMR:${warehouse_manager_iam_role}" PASSWORD DISABLE;
GRANT ROLE warehouse_manager TO "IAMR:${warehouse_manager_iam_role}";

-- Field Engineer
CREATE ROLE field_engineer;
GRANT USAGE ON SCHEMA public TO ROLE field_engineer;
GRANT SELECT ON TABLE public.product TO ROLE field_engineer;
GRANT SELECT ON TABLE public.warehouse_product TO ROLE field_engineer;
GRANT SELECT ON TABLE public.sales_order_header TO ROLE field_engineer;
GRANT SELECT ON TABLE public.sales_order_line TO ROLE field_engineer;
CREATE USER "IAMR:${field_engineer_iam_role}" PASSWORD DISABLE;
GRANT ROLE field_engineer TO "IAMR:${field_engineer_iam_role}";

-- Procurement Specialist
CREATE ROLE procurement_specialist;
GRANT USAGE ON SCHEMA public TO ROLE procurement_specialist;
GRANT SELECT ON TABLE public.product TO ROLE procurement_specialist;
GRANT SELECT ON TABLE public.warehouse_product TO ROLE procurement_specialist;
GRANT SELECT ON TABLE public.purchase_order_header TO ROLE procurement_specialist;
GRANT SELECT ON TABLE public.purchase_order_line TO ROLE procurement_specialist;
CREATE USER "IAMR:${procurement_specialist_iam_role}" PASSWORD DISABLE;
GRANT ROLE procurement_specialist TO "IAMR:${procurement_specialist_iam_role}";

-- Planning Service, whose IAM role is that of the notebook
CREATE ROLE planning_service;
GRANT USAGE ON SCHEMA public TO ROLE planning_service;
GRANT SELECT (purchase_order_prefix, purchase_order_number, warehouse_code, order_date, actual_delivery_date, status) ON TABLE public.purchase_order_header TO ROLE planning_service;
GRANT SELECT (purchase_order_prefix, purchase_order_number, product_code) ON TABLE public.purchase_order_line TO ROLE planning_service;
CREATE USER "IAMR:${planning_service_iam_role}" PASSWORD DISABLE;
GRANT ROLE planning_service TO "IAMR:${planning_service_iam_role}";

-- The function inventory-optimizer, where there is one
CREATE USER "IAMR:${inventory_optimizer_iam_role}" PASSWORD DISABLE;
GRANT ROLE warehouse_manager TO "IAMR:${inventory_optimizer_iam_role}";
GRANT ROLE planning_service TO "IAMR:${inventory_optimizer_iam_role}";

-- The function logistics-optimizer, where there is one
CREATE USER "IAMR:${logistics_optimizer_iam_role}" PASSWORD DISABLE;
GRANT ROLE field_engineer TO "IAMR:${logistics_optimizer_iam_role}";

-- The function supplier-analyzer, where there is one
CREATE USER "IAMR:${supplier_analyzer_iam_role}" PASSWORD DISABLE;
GRANT ROLE procurement_specialist TO "IAMR:${supplier_analyzer_iam_role}";
