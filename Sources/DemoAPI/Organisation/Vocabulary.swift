/// The words that names are made of. All companies and products are made up.
enum Vocabulary {
  static let companies = [
    "Quay", "Nordhavn", "Alderbrook", "Meridian", "Copperline", "Tidewater", "Fennimore",
    "Brightmoor",
    "Halcyon", "Oakhurst", "Pelagia", "Sundial", "Kestrel", "Larkspur", "Marrow & Finch",
    "Ironbridge",
    "Saltmarsh", "Windrush", "Amberley", "Birchwater", "Causeway", "Driftwood", "Eastgate",
    "Foxglove",
    "Graniteway", "Hollowell", "Isthmus", "Juniper Lane", "Kingfisher", "Lodestar", "Mossbank",
    "Northlight",
    "Orchard Row", "Pinecrest", "Quillon", "Redshank", "Silverbeck", "Thornbury", "Umberfield",
    "Verdant",
    "Wolfsbane", "Yarrow", "Zephyrine", "Ashcombe", "Bellwether", "Candlewick", "Dovetail",
    "Elmstead",
    "Crédit Lémanique", "Søndergård", "Łódzka", "Café Mañana", "Überlauf", "Žižkov", "Forêt Noire",
    "Ærø", "Çınar", "Grün & Söhne", "Núñez Hermanos", "Škvor",
    "東京物流", "上海贸易", "서울상사", "大阪商店", "深圳仓储", "부산해운",
  ]

  static let products: [(name: String, category: String)] = [
    ("CRM", "CRM"), ("Books", "Accounting"), ("Ledger", "Accounting"), ("Mail", "Communication"),
    ("Inventory", "Supply Chain & Logistics"), ("POS", "eCommerce"),
    ("Freight", "Supply Chain & Logistics"),
    ("Payroll", "HR"), ("Storefront", "eCommerce"), ("Warehouse", "Supply Chain & Logistics"),
    ("Desk", "CRM"), ("Invoicing", "Accounting"), ("ERP", "ERP"), ("Orders", "eCommerce"),
    ("Forecast", "AI/LLMs"), ("Chat", "Communication"), ("Calendar", "Productivity"),
    ("Build", "Development & IT"), ("Tickets", "Development & IT"),
    ("Customs", "Supply Chain & Logistics"),
    ("Returns", "eCommerce"), ("Loyalty", "CRM"), ("Table Bookings", "Hospitality"),
    ("Recruiting", "HR"),
    ("Procurement", "ERP"), ("Analytics", "Business Operations"), ("Documents", "Productivity"),
    ("Signatures", "Business Operations"), ("Expenses", "Accounting"),
    ("Couriers", "Supply Chain & Logistics"),
    ("Rooms", "Hospitality"), ("Assistant", "AI/LLMs"), ("Marketplace", "eCommerce"),
    ("Assets", "ERP"),
    ("SMS", "Communication"), ("Tasks", "Productivity"), ("在庫管理", "Supply Chain & Logistics"),
    ("订单", "eCommerce"), ("정산", "Accounting"), ("Comptabilité", "Accounting"),
  ]

  static let qualifiers = [
    "EU", "UK", "US", "DACH", "Nordics", "Iberia", "wholesale", "retail", "outlet", "B2B", "legacy",
    "2.0", "returns desk", "head office", "north", "south",
  ]

  static let purposes = [
    "order and stock synchronisation for the northern warehouses",
    "nightly export of settled invoices to the group's general ledger",
    "customs declarations, certificates of origin and dangerous goods papers",
    "price lists, promotions and loyalty points for all franchise shops",
    "delivery windows and proof of delivery from every contracted carrier",
  ]

  static let categories = [
    "Development & IT", "ERP", "Supply Chain & Logistics", "Communication", "Accounting",
    "Hospitality", "Productivity", "HR", "CRM", "AI/LLMs", "eCommerce", "Business Operations",
  ]

  static let connectionNames = [
    "staging", "sandbox", "development", "EU production", "US production", "warehouse north",
    "acceptance", "disaster recovery", "franchise shops",
  ]

  static let firstConnectionNames = ["live", "default", "Hauptkonto", "本番", "main account"]

  static let people = ["ines", "tomasz", "aylin", "björn", "grace", "mateo", "yuki", "hannah"]

  static let resources = [
    "Order", "Product", "Customer", "Invoice", "Shipment", "StockLevel", "Payment", "Refund",
    "Supplier", "PriceList", "Warehouse", "Carrier", "ReturnRequest", "Contact", "Company",
    "Subscription", "Discount", "TaxRate", "LedgerEntry", "PurchaseOrder", "Delivery", "Parcel",
    "Variant", "Collection", "Location", "Employee", "Timesheet", "Booking", "Message", "Ticket",
    "Document", "Webhook", "Currency", "Account", "Report", "Campaign", "GiftCard", "Quote",
    "Asset", "Territory",
  ]
}
