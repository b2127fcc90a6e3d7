import type { ResultColumn } from '../../core/database/ResultTable.js';

export interface LoadFrame {
  /** The variable, a valid name; null for a free one: `result`, `result_2` … */
  readonly name: string | null;
  /** The Arrow IPC file, by its path from the root of JupyterLab's files. */
  readonly path: string;
  /** JupyterLab's root folder as the page knows it, `~` for the home folder; may be empty. */
  readonly root: string;
  readonly columns: readonly ResultColumn[];
}

/**
 * Python that reads the file into a DataFrame, deletes the file, prints the variable's name, and
 * leaves no other name behind.
 *
 * It fails with `ModuleNotFoundError` without pandas or pyarrow, with `FileNotFoundError` where
 * the kernel does not see the file.
 */
export function loadFrameCode({ name, path, root, columns }: LoadFrame): string {
  const names = columns.map(column => column.name);
  const types = columns.map(column => column.type);
  // A JSON text of these values is a Python literal of the same value.
  return `def __supply_chain_load():
    import os
    path = ${JSON.stringify(path)}
    file = os.path.basename(path)
    folders = [os.getcwd(), os.path.dirname(os.environ.get("JPY_SESSION_NAME", ""))]
    places = [os.path.join(folder, file) for folder in folders]
    places.append(os.path.join(os.path.expanduser(${JSON.stringify(root)}), *path.split("/")))
    place = next((each for each in places if os.path.isfile(each)), None)
    if place is None:
        raise FileNotFoundError(file)
    try:
        import pandas
        import pyarrow
        with open(place, "rb") as stream:
            table = pyarrow.ipc.open_file(stream).read_all()
        table = table.rename_columns(${JSON.stringify(names)})
    finally:
        os.remove(place)
    types = ${JSON.stringify(types)}
    for index, kind in enumerate(types):
        column = table.column(index)
        old = column.type
        if kind in ("decimal", "double"):
            new = pyarrow.float64()
        elif kind == "integer":
            new = pyarrow.int64()
        elif kind in ("date", "timestamp"):
            new = pyarrow.timestamp("us", tz=getattr(old, "tz", None))
        elif kind == "boolean":
            new = pyarrow.bool_()
        else:
            new = pyarrow.string()
        if old != new:
            table = table.set_column(index, table.field(index).name, column.cast(new))
    frame = table.to_pandas(integer_object_nulls=True)
    for index, kind in enumerate(types):
        if table.column(index).null_count and kind in ("integer", "boolean"):
            extension = "Int64" if kind == "integer" else "boolean"
            frame.isetitem(index, frame.iloc[:, index].astype(extension))
    name = ${name === null ? 'None' : JSON.stringify(name)}
    if name is None:
        name, number = "result", 1
        while name in globals():
            number += 1
            name = "result_%d" % number
    globals()[name] = frame
    print(name)
try:
    __supply_chain_load()
finally:
    del __supply_chain_load
`;
}
